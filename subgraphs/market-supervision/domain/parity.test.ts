import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { capitalDirection } from './change/capital-direction.rule.js';
import { newCapitalPaidIn } from './change/new-capital-paid-in.rule.js';
import { reductionNoticeElapsed } from './change/reduction-notice-elapsed.rule.js';
import { resolutionMajority } from './change/resolution-majority.rule.js';
import { somethingChanges } from './change/something-changes.rule.js';
import { agentIsAnotherPerson } from './company/agent-is-another-person.rule.js';
import { beneficialOwnerExemption } from './company/beneficial-owner-exemption.rule.js';
import { capitalPaidIn } from './company/capital-paid-in.rule.js';
import { domicileInJurisdiction } from './company/domicile-in-jurisdiction.rule.js';
import { enterpriseTypeInCompetence } from './company/enterprise-type-in-competence.rule.js';
import { priorApprovalHeld } from './company/prior-approval-held.rule.js';
import { shareholderCertificates } from './company/shareholder-certificates.rule.js';
import { shareholderNumber } from './company/shareholder-number.rule.js';
import { shareholdersDistinct } from './company/shareholders-distinct.rule.js';
import { liquidationOrder } from './deregistration/liquidation-order.rule.js';
import { noticeElapsed } from './deregistration/notice-elapsed.rule.js';
import { simpleAppliedInTime } from './deregistration/simple-applied-in-time.rule.js';
import { commissioningAsAnswered } from './equipment/commissioning-as-answered.rule.js';
import { equipmentCodeFitsKind } from './equipment/equipment-code-fits-kind.rule.js';
import { equipmentDatesInOrder } from './equipment/equipment-dates-in-order.rule.js';
import { equipmentInCompetence } from './equipment/equipment-in-competence.rule.js';
import { equipmentInspectionPassed } from './equipment/equipment-inspection-passed.rule.js';
import { withinDesignLife } from './equipment/within-design-life.rule.js';
import { foodItemsFitOperator } from './food/food-items-fit-operator.rule.js';
import { foodLicenceNeeded } from './food/food-licence-needed.rule.js';
import { foodManagersAppointed } from './food/food-managers-appointed.rule.js';
import { foodStaffHealthy } from './food/food-staff-healthy.rule.js';
import { layoutWithinPremises } from './food/layout-within-premises.rule.js';
import { onlineShopsNamed } from './food/online-shops-named.rule.js';
import { onlyPrepackaged } from './food/only-prepackaged.rule.js';
import { specialRoomProvided } from './food/special-room-provided.rule.js';
import { noFactsHeld } from './market-supervision-facts.js';
import type { MarketSupervisionRule } from './market-supervision-rule.js';
import { pledgePartiesIdentified } from './pledge/pledge-parties-identified.rule.js';
import { pledgeeIsAnother } from './pledge/pledgee-is-another.rule.js';
import { randomApplication } from './random-application.testing.js';

const catalogue = loadCatalogue(join(projectRoot, 'subgraphs', 'market-supervision', 'catalogue'), loadVocabulary());

/** The rule that is the second wall behind each automatic point. */
const ruleBehind: Readonly<Record<string, MarketSupervisionRule>> = {
  COMPANY_TYPE_IN_COMPETENCE: enterpriseTypeInCompetence,
  COMPANY_DOMICILE_IN_DIVISION: domicileInJurisdiction,
  COMPANY_SHAREHOLDER_NUMBER: shareholderNumber,
  COMPANY_SHAREHOLDERS_DISTINCT: shareholdersDistinct,
  COMPANY_SHAREHOLDER_CERTIFICATES: shareholderCertificates,
  COMPANY_CAPITAL_WITHIN_FIVE_YEARS: capitalPaidIn,
  COMPANY_PRIOR_APPROVAL_IN_FORCE: priorApprovalHeld,
  COMPANY_BENEFICIAL_OWNER_EXEMPT: beneficialOwnerExemption,
  COMPANY_AGENT_IS_ANOTHER: agentIsAnotherPerson,
  CHANGE_SOMETHING: somethingChanges,
  CHANGE_RESOLUTION_TWO_THIRDS: resolutionMajority,
  CHANGE_DOMICILE_IN_DIVISION: domicileInJurisdiction,
  CHANGE_CAPITAL_DIRECTION: capitalDirection,
  CHANGE_NEW_CAPITAL_WITHIN_FIVE_YEARS: newCapitalPaidIn,
  CHANGE_REDUCTION_ANNOUNCED: reductionNoticeElapsed,
  CHANGE_AGENT_IS_ANOTHER: agentIsAnotherPerson,
  DEREGISTRATION_CREDITORS_HEARD: noticeElapsed,
  DEREGISTRATION_LIQUIDATION_ENDED: liquidationOrder,
  DEREGISTRATION_SIMPLE_NOTICE_ENDED: noticeElapsed,
  DEREGISTRATION_SIMPLE_IN_TIME: simpleAppliedInTime,
  DEREGISTRATION_AGENT_IS_ANOTHER: agentIsAnotherPerson,
  FOOD_LICENCE_IS_NEEDED: foodLicenceNeeded,
  FOOD_ITEMS_FIT_OPERATOR: foodItemsFitOperator,
  FOOD_LAYOUT_AREAS: layoutWithinPremises,
  FOOD_SPECIAL_ROOM: specialRoomProvided,
  FOOD_MANAGERS: foodManagersAppointed,
  FOOD_STAFF_HEALTHY: foodStaffHealthy,
  FOOD_AGENT_IS_ANOTHER: agentIsAnotherPerson,
  FILING_ONLY_PREPACKAGED: onlyPrepackaged,
  FILING_ONLINE_SHOPS: onlineShopsNamed,
  FILING_AGENT_IS_ANOTHER: agentIsAnotherPerson,
  EQUIPMENT_INSPECTED: equipmentInspectionPassed,
  EQUIPMENT_DATES_ORDER: equipmentDatesInOrder,
  EQUIPMENT_CODE_FITS: equipmentCodeFitsKind,
  EQUIPMENT_PLACE: equipmentInCompetence,
  EQUIPMENT_COMMISSIONING_TRUE: commissioningAsAnswered,
  EQUIPMENT_WITHIN_LIFE: withinDesignLife,
  PLEDGE_PARTIES_DIFFER: pledgeeIsAnother,
  PLEDGE_PARTIES_IDENTIFIED: pledgePartiesIdentified,
};

const automatic = catalogue.flatMap((item) =>
  item.points.flatMap((point) =>
    point.check === undefined ? [] : [{ slug: item.slug, code: point.code, check: point.check, when: point.when }],
  ),
);

describe('what the window judges by itself', () => {
  it('is judged again by the department, every point of it', () => {
    expect(automatic.map((point) => point.code).sort()).toEqual(Object.keys(ruleBehind).sort());
  });

  it.each(automatic)('$code: window and department agree', ({ slug, code, check, when }) => {
    const rule = ruleBehind[code] as MarketSupervisionRule;
    expect(rule.items).toContain(slug);
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(randomApplication(slug), ({ form, answers, today }) => {
        fc.pre(applies(when, answers));
        const atTheWindow = runCheck(check, { form, answers, today });
        const refused = rule.judge({
          item: slug,
          form,
          answers,
          today,
          receivedOn: today,
          acceptedOn: today,
          facts: noFactsHeld,
          details: {},
        });
        expect(atTheWindow).toBe(refused === null);
        seen.add(refused === null);
      }),
      { seed: 20260302, numRuns: 250, maxSkipsPerRun: 1000 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });
});
