import type { EquityPledgeForm } from '../../domain/forms.js';
import { completeFormOf } from '../../domain/market-supervision-rule.js';
import { toFen } from '../../domain/yuan.js';
import { PledgedEquity } from '../../persistence/company-equity.entity.js';
import type { Entry } from './entry.js';

/** 民法典 art. 443: the pledge comes into being by this line in the register. */
export const enterEquityPledge: Entry = async ({ em }, { enterprise, subject, issued }) => {
  const { pledgor, pledgee, pledgedCapital } = completeFormOf<EquityPledgeForm>(subject);
  em.create(PledgedEquity, {
    registrationNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    pledgorName: pledgor.name,
    pledgorCertificate: pledgor.certificateNumber,
    pledgeeName: pledgee.name,
    pledgeeCertificate: pledgee.certificateNumber,
    pledgedFen: toFen(pledgedCapital),
    registeredOn: subject.today,
    cancelledOn: null,
  });
};
