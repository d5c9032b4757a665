import type { Authorisation } from '../domain/delivery/authorisation.js';
import type { Story } from './stories.js';

/** A written authorisation by the enterprise of a story, good for everything while the tests' November runs. */
export function authorisationFor(story: Story, changed: Partial<Authorisation> = {}): Authorisation {
  return {
    reference: '委〔2026〕17号',
    attachmentId: null,
    agent: null,
    principal: story.form.enterpriseName as string,
    acts: ['SUBMIT', 'SUPPLEMENT', 'WITHDRAW', 'COLLECT_RESULTS', 'COLLECT_ORIGINALS'],
    from: '2026-11-01',
    until: '2026-12-31',
    ...changed,
  };
}
