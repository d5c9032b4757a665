/** A fault of the surroundings (a port, a folder, a setting) that its reader can mend: said in one line, without a stack. */
export class Complaint extends Error {}

/** Runs a command; a complaint ends it with one line and exit code 1, anything else is a bug and shows its stack. */
export async function command(run: () => Promise<void>): Promise<void> {
  // Its reader has seen enough (`| head`): nothing is wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await run();
  } catch (error) {
    if (error instanceof Complaint || isOutside(error)) process.stderr.write(`${firstSentence(error as Error)}\n`);
    else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    process.exitCode = 1;
  }
}

/** Faults of the surroundings that come with a message of their own: an option or port that is none, a server that does not let us in. */
const OUTSIDE =
  /^(ERR_PARSE_ARGS_\w+|ERR_SOCKET_BAD_PORT|ECONNREFUSED|ENOTFOUND|ER_ACCESS_DENIED\w*|ER_DBACCESS_DENIED_ERROR|ER_BAD_DB_ERROR)$/;

function isOutside(error: unknown): boolean {
  return OUTSIDE.test(String((error as { code?: unknown }).code));
}

/** Node adds to an unknown option how to pass words that begin with a dash: no command here takes one. */
function firstSentence({ message }: Error): string {
  return message.replace(/\. To specify a positional argument.*$/s, '');
}
