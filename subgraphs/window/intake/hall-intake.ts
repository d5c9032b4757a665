import { loadIntake } from './load-intake.js';

/** The terms of intake that the hall runs on. */
export const hallIntake = loadIntake();
