import type { CalendarYear } from '../calendar-year.js';
import { year2025 } from './2025.js';
import { year2026 } from './2026.js';

/** The years that come with the software; later ones are loaded as data. */
export const shippedYears: readonly CalendarYear[] = [year2025, year2026];
