import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import type { Translation } from '../provider.ts';
import { decode, frameOf } from './codec.ts';

interface Request {
  readonly text: string;
  readonly nonce: string;
  /** How many processes have died with this request at the head of the queue. */
  failures: number;
  resolve(translation: Translation): void;
  reject(error: Error): void;
}

/** One long-lived pipeline that answers in order. Requests are written at once and wait for their turn. */
export interface Engine {
  translate(text: string): Promise<Translation>;
  /** Requests without an answer yet. */
  readonly waiting: number;
  close(): Promise<void>;
}

let count = 0;

const endGroup = ({ pid }: ChildProcessWithoutNullStreams): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has gone already.
  }
};

/**
 * Starts a pipeline on the first request. The request whose turn it is gets `timeoutMs`; then, or where the answer is not its own or
 * the process ends, the whole process group is killed, a new one is started and every waiting request is sent again. A request that
 * brings down two processes fails.
 */
export const createEngine = (pipeline: string, timeoutMs: number): Engine => {
  const queue: Request[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let timer: NodeJS.Timeout | undefined;
  let warm = false;

  const watchHead = () => {
    clearTimeout(timer);
    // A new pipeline reads its dictionaries first: 1.4 s on an idle machine, 8 s were seen on a busy one.
    const allowed = warm ? timeoutMs : timeoutMs * 3;
    if (queue.length > 0) timer = setTimeout(() => fail(`did not answer within ${allowed} ms`), allowed);
  };
  const kill = () => {
    const dying = child;
    child = undefined;
    clearTimeout(timer);
    if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
    endGroup(dying);
  };
  const fail = (why: string) => {
    kill();
    const head = queue[0];
    if (head && ++head.failures >= 2) {
      queue.shift();
      head.reject(new Error(`Apertium ${why}.`));
    }
    if (queue.length > 0) start();
  };
  const answered = (answer: string) => {
    const head = queue[0];
    const translation = head && decode(answer, head.nonce);
    if (!translation) return fail('gave an answer that belongs to another request');
    warm = true;
    queue.shift();
    head.resolve(translation);
    watchHead();
  };
  const start = () => {
    // A group of its own, so that killing it takes the dozen programs of the pipeline along. Bash takes Node's socket for a login from
    // afar and reads ~/.bashrc: a version manager there waited a minute for its own lock. `-p` leaves out BASH_ENV too.
    const started = spawn('bash', ['--norc', '-p', '-c', pipeline, 'apertium', '-g', ''], { detached: true });
    child = started;
    warm = false;
    const decoder = new StringDecoder('utf8');
    let pending = '';
    started.stdout.on('data', (chunk: Buffer) => {
      const parts = (pending + decoder.write(chunk)).split('\0');
      pending = parts.pop() ?? '';
      for (const part of parts) if (child === started) answered(part);
    });
    started.stderr.resume();
    started.stdin.on('error', () => undefined); // the exit tells
    const gone = () => {
      if (child === started) fail('ended unexpectedly');
    };
    started.on('error', gone);
    // What it wrote before it ended is still to be read: it is gone once its output is closed, which what is left of its group may hold open.
    started.on('exit', () => endGroup(started));
    started.on('close', gone);
    for (const request of queue) started.stdin.write(frameOf(request.text, request.nonce));
    watchHead();
  };

  return {
    get waiting() {
      return queue.length;
    },
    translate: (text) =>
      new Promise((resolve, reject) => {
        const request: Request = { text, nonce: `n${(count++).toString(36)}`, failures: 0, resolve, reject };
        queue.push(request);
        if (!child) start();
        else {
          child.stdin.write(frameOf(text, request.nonce));
          if (queue.length === 1) watchHead();
        }
      }),
    close: async () => {
      for (const request of queue.splice(0)) request.reject(new Error('Apertium is being stopped.'));
      kill();
    },
  };
};
