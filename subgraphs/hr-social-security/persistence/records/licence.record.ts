import type { DispatchLicenceContent, HrServiceLicenceContent, SpecialHoursContent } from '../../domain/results/issued-content.js';
import { DispatchLicence, HrServiceLicence } from '../licence.entity.js';
import { SpecialHoursPost } from '../special-hours-post.entity.js';
import type { Recorder } from './recorder.js';

export const recordDispatchLicence: Recorder = async ({ em }, { enterprise, issued }) => {
  const { validFrom, registeredCapitalFen } = issued.content as DispatchLicenceContent;
  if (issued.validUntil === null) throw new Error('A dispatch licence runs three years');
  em.create(DispatchLicence, {
    documentNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    issuedOn: validFrom,
    validUntil: issued.validUntil,
    registeredCapitalFen,
  });
};

export const recordHrServiceLicence: Recorder = async ({ em }, { enterprise, issued }) => {
  const { issuedOn, activities, byPromise, telecomLicenceNumber } = issued.content as HrServiceLicenceContent;
  em.create(HrServiceLicence, {
    documentNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    issuedOn,
    activities: [...activities],
    byPromise,
    telecomLicenceNumber,
  });
};

/** One row a post: the next application is compared post by post. */
export const recordSpecialHours: Recorder = async ({ em }, { enterprise, issued }) => {
  const { from, until, posts } = issued.content as SpecialHoursContent;
  posts.forEach((post, index) => {
    em.create(SpecialHoursPost, {
      ...post,
      documentNumber: issued.documentNumber,
      position: index + 1,
      enterpriseId: enterprise.id,
      validFrom: from,
      validUntil: until,
    });
  });
};
