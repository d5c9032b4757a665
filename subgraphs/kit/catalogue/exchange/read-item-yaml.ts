import { type ContentFault, fault } from '../../domain/catalogue/content-fault.js';
import type { Vocabulary } from '../../domain/catalogue/item-definition.js';
import { type ReadDefinition, readDefinition } from '../../domain/catalogue/read-definition.js';
import { readYaml } from '../read-yaml.js';

/** Reads the file of an item; what keeps it from being one is told by line, or by place where it is YAML. */
export function readItemYaml(text: string, vocabulary: Vocabulary): ReadDefinition {
  const read = readYaml(text);
  return 'faults' in read ? { faults: lineFaults(read.faults) } : readDefinition(read.source, vocabulary);
}

type LineFaults = Extract<ReturnType<typeof readYaml>, { faults: unknown }>['faults'];

/** What is wrong with a text before it can be looked at as an item: the place is the line. */
export function lineFaults(faults: LineFaults): ContentFault[] {
  return faults.map(({ subject, message }) => fault('YAML_INVALID', `line ${subject}`, message.zh, message.en));
}
