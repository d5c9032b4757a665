/** How many attempts have failed since the applicant was last reached; word that was left counts as neither. Oldest first. Pure. */
export function failedInARow(outcomes: readonly string[]): number {
  const since = outcomes.slice(outcomes.lastIndexOf('REACHED') + 1);
  return since.filter((outcome) => outcome === 'NO_ANSWER' || outcome === 'WRONG_NUMBER').length;
}
