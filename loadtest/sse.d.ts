/** The k6 extension for server-sent events (github.com/phymbert/xk6-sse), which brings no types of its own. */
declare module 'k6/x/sse' {
  interface SseEvent {
    readonly id: string;
    readonly name: string;
    readonly data: string;
    readonly comment: string;
  }
  interface SseClient {
    on(what: 'open', handler: () => void): void;
    on(what: 'event', handler: (event: SseEvent) => void): void;
    on(what: 'error', handler: (error: { error(): string }) => void): void;
    close(): void;
  }
  interface SseAnswer {
    readonly url: string;
    readonly status: number;
    readonly error: string;
  }
  interface SseParams {
    readonly method?: string;
    readonly body?: string;
    readonly headers?: Record<string, string>;
    readonly tags?: Record<string, string>;
  }
  /** k6 blocks until the stream ends and answers; the Node runner answers a promise: `await` does right with both. */
  function open(url: string, params: SseParams, setUp: (client: SseClient) => void): SseAnswer | Promise<SseAnswer>;
  const sse: { open: typeof open };
  export default sse;
}
