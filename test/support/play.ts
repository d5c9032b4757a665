import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { GraphClient } from '../../scripts/demo/graph-client.js';
import { playStory, type Stage } from '../../scripts/demo/play-story.js';
import { forRun, readStory } from '../../scripts/demo/story.js';
import { Teller } from '../../scripts/demo/teller.js';
import { localDate } from '../../subgraphs/kit/domain/calendar/index.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** A stage on which stories are played in silence against a running gateway. */
export function stageAt(url: string, tokenOf: (persona: string) => Promise<string>, run = '1', patience = 0): Stage {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { client: new GraphClient(url, patience), teller: new Teller(nowhere), run, tokenOf, today: localDate(new Date()) };
}

/** Plays a story of `examples/`; returns the id of its case. */
export function play(stage: Stage, story: string): Promise<string> {
  return playStory(stage, forRun(readStory(story), stage.run, stage.today));
}

export function registeredOperation(name: string): string {
  return readFileSync(join(projectRoot, 'schema', 'operations', `${name}.graphql`), 'utf8');
}

/** The whole case from the registered operation, as this persona sees it. */
export async function wholeCase(stage: Stage, id: string, persona = 'operations'): Promise<Record<string, any>> {
  const { case: found } = await stage.client.send(await stage.tokenOf(persona), registeredOperation('whole-case'), { id });
  return found as Record<string, any>;
}

/** What must be equal however often a run was broken off: everything but ids, instants and running numbers. */
export function essence(found: Record<string, any>): unknown {
  const { stage, round, title, channel, answers, notices, tasks, results, deliveries, timeline } = found;
  return {
    stage,
    round,
    title,
    channel,
    answers,
    notices: notices.map((notice: any) => notice.lines),
    tasks: tasks.map(({ step, status, decision, stage: at, document, item }: any) => ({
      step,
      status,
      at,
      outcome: decision?.outcome,
      document: document?.name,
      item: item?.id,
    })),
    results: results.map(({ name, delivered }: any) => ({ name, delivered })).sort((a: any, b: any) => (a.name < b.name ? -1 : 1)),
    deliveries: deliveries.length,
    timeline: timeline.map(({ what, step }: any) => `${what} ${step ?? ''}`).sort(),
  };
}
