/** A fault of the surroundings (a port, a folder, a setting) that its reader can mend: said in one line, without a stack. */
export class Complaint extends Error {}

/** Runs a command; a complaint ends it with one line and exit code 1, anything else is a bug and shows its stack. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Complaint) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    process.exitCode = 1;
  }
}
