import { exchange } from './exchange.ts';
import { iterationOf, never, record, runNow, within } from './iteration.ts';

/* The module `k6/x/sse` (github.com/phymbert/xk6-sse), which k6 builds in or fetches. There `open` blocks until the stream ends; here it
   answers a promise. `await` does right with both. */

interface SseEvent {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly comment: string;
}

interface Params {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
}

interface Client {
  on(what: 'open' | 'event' | 'error', handler: (what?: unknown) => void): void;
  close(): void;
}

interface Opened {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly error: string;
}

const eventOf = (block: string): SseEvent => {
  const event = { id: '', name: '', comment: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'event') event.name = value;
    else if (field === 'id') event.id = value;
    else if (field === '' && value !== '') event.comment = value;
  }
  return { ...event, data: data.join('\n') };
};

/** Opens a stream and reads it until it ends, or until the script closes it. */
export const open = async (url: string, params: Params, setUp: (client: Client) => void): Promise<Opened> => {
  const iteration = iterationOf('sse.open()');
  const { cut } = iteration;
  if (cut.aborted) return never();
  const handlers: Record<string, ((what?: unknown) => void)[]> = {};
  const closing = new AbortController();
  const emit = (what: string, argument?: unknown): void => {
    if (!cut.aborted && !closing.signal.aborted)
      for (const handler of handlers[what] ?? []) within(iteration, () => handler(argument));
  };
  const { registry } = runNow();
  const tags = { url, name: url, method: params.method ?? 'GET', ...params.tags };
  setUp({ on: (what, handler) => void (handlers[what] ??= []).push(handler), close: () => closing.abort() });
  let opened: Opened = { url, status: 0, headers: {}, error: '' };
  try {
    const { head, end } = await exchange({
      method: params.method ?? 'GET',
      url,
      headers: { accept: 'text/event-stream', ...params.headers },
      body: params.body ?? null,
      timeoutMs: 0,
      signal: AbortSignal.any([cut, closing.signal]),
    });
    opened = { url, status: head.statusCode ?? 0, headers: head.headers, error: '' };
    emit('open');
    const received = registry.metric('sse_event', 'counter');
    let rest = '';
    for await (const chunk of head.setEncoding('utf8')) {
      const blocks = (rest + String(chunk).replaceAll('\r\n', '\n')).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (cut.aborted || closing.signal.aborted) break;
        record(received, 1, tags);
        emit('event', eventOf(block));
      }
    }
    record(registry.metric('http_reqs', 'counter'), 1, tags);
    record(registry.metric('http_req_duration', 'trend', 'time'), end().timings.duration, tags);
  } catch (error) {
    if (cut.aborted) return never();
    if (!closing.signal.aborted) {
      const message = error instanceof Error ? error.message : String(error);
      opened = { ...opened, error: message };
      emit('error', { error: () => message });
    }
  }
  return cut.aborted ? never() : opened;
};

export default { open };
