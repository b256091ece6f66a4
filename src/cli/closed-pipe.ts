// Lets a command end quietly when whoever reads its output has stopped reading, as `| head` does.
// It must not know what the command prints.

/** Ends the process without a stack trace once the reader of its output is gone; call it before anything is printed. */
export function exitOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
