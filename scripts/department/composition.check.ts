import { CompositionFault, type CompositionFinding, compose, type SubgraphSource } from '../../schema/compose.js';
import { type Finding, message, type Verdict } from './finding.js';
import { hintSentences } from './hint-sentences.js';

export interface ComposedGraph {
  /** The public schema; null where the subgraphs do not compose. */
  readonly apiSdl: string | null;
  readonly hints: readonly CompositionFinding[];
  readonly errors: readonly CompositionFinding[];
}

/** Composes, and gives errors as data. */
export function composed(sources: readonly SubgraphSource[]): ComposedGraph {
  try {
    const { apiSdl, hints } = compose(sources);
    return { apiSdl, hints, errors: [] };
  } catch (error) {
    if (error instanceof CompositionFault) return { apiSdl: null, hints: [], errors: error.findings };
    throw error;
  }
}

/**
 * What composition says of the graph with this department's schema in it: its errors, and those hints that were not there
 * before. A merge that loses something a client could send stops the release; composition itself would let it pass. Pure.
 */
export function compositionFindings(now: ComposedGraph, before: ComposedGraph | null): Finding[] {
  const known = new Set((before?.hints ?? []).map(keyOf));
  return [...now.errors.map(errorFinding), ...now.hints.filter((hint) => !known.has(keyOf(hint))).map(hintFinding)];
}

function errorFinding({ code, message: text, subgraphs }: CompositionFinding): Finding {
  return {
    chapter: 'COMPOSITION',
    verdict: 'NOT_COMPOSED',
    code,
    place: placeIn(text) ?? subgraphs.join('、'),
    message: message(`各部门的图不能组合在一起（涉及子图：${subgraphs.join('、') || '全部'}）。${text}`, text),
    remedy: message(
      '按所列位置修改本部门的图；确需改动其他子图的，先与其维护单位商定',
      'Mend the named place, or agree the change with the other subgraph',
    ),
  };
}

function hintFinding(hint: CompositionFinding): Finding {
  const known = hintSentences[hint.code];
  const verdict: Verdict = known?.loses === true ? 'NOT_COMPOSED' : 'RISK';
  return {
    chapter: 'COMPOSITION',
    verdict,
    code: hint.code,
    place: placeIn(hint.message) ?? hint.subgraphs.join('、'),
    message: message(`${known?.zh ?? '组合时有提示'}。${hint.message.replace(/\s*\n\s*/g, ' ')}`, hint.message),
    remedy: known === undefined ? null : message(known.remedy, 'Name it by the prefix of the department, or make it alike everywhere'),
  };
}

/** The same hint of one more subgraph is the same hint: what counts is its code and what it is about. */
function keyOf(hint: CompositionFinding): string {
  return `${hint.code} ${placeIn(hint.message) ?? hint.message}`;
}

/**
 * Composition names types and fields in quotes, `"Type.field(argument:)"`; the first is what the sentence is about. Of text
 * that is no schema it tells the subgraph and the line.
 */
function placeIn(text: string): string | null {
  const line = /^\[([\w-]+)\].*\(line (\d+)\)$/s.exec(text);
  if (line !== null) return `schema/subgraphs/${line[1]}.graphql:${line[2]}`;
  const [, part, whole] = PART_OF.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return `${whole}.${part}`;
  return QUOTED.exec(text)?.[1] ?? UNQUOTED.exec(text)?.[0] ?? null;
}

/** `Input object field "a" will not be added to "B"`, `Value "A" of enum type "B" …` */
const PART_OF = /^(?:Input object field|Value) "(\w+)"[^"]*"([A-Z]\w*)"/;
const QUOTED = /"((?:@?[A-Z_]\w*)(?:\.\w+)?(?:\([^)"]*\))?)"/;
const UNQUOTED = /\b[A-Z]\w*\.\w+/;
