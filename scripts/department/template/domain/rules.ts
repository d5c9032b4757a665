import { periodSoundRule } from './period-sound.rule.js';
import type { SpecimenRule } from './subject.js';

/** Everything that must hold before the department may approve. */
export const specimenRules: readonly SpecimenRule[] = [periodSoundRule];
