import { loadSettings } from './load-settings.js';

/** The hall's own settings, read once at the start. */
export const hallSettings = loadSettings();
