// A display without a screen: Firefox and WebKit have WebGL 2 only where there is one.
// It must not know what is shown on it.
import { spawn } from 'node:child_process';

export type Display = {
  /** The environment of a program that is to draw on the display, WebGL in software. */
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => void;
};

/** Starts Xvfb, which chooses a free number itself and writes it to its fourth file. */
export async function startDisplay(path: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]!.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${path} ended with code ${String(code)}`)));
  });
  // Under Wayland a program would show itself there instead.
  const env = { ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, LIBGL_ALWAYS_SOFTWARE: '1' };
  return {
    env,
    close: () => void server.kill(),
  };
}
