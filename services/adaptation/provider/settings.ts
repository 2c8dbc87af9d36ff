import { readConfig } from '../../../platform/config.ts';
import type { HttpMtSettings } from './http-mt.ts';
import type { OpenAiSettings } from './openai/openai.ts';

/** How this installation reaches its providers; null for one that it does not have. */
export interface ProviderSettings {
  readonly apertium: { readonly size: number; readonly timeoutMs: number };
  readonly openai: OpenAiSettings | null;
  readonly httpMt: HttpMtSettings | null;
}

/** Reads the environment; `flags` come in its place. @throws Error that names each wrong variable */
export const readProviderSettings = (
  flags: { openaiUrl?: string | undefined; model?: string | undefined; httpMtUrl?: string | undefined } = {},
): ProviderSettings => {
  const environment = readConfig([
    'APERTIUM_POOL_SIZE',
    'APERTIUM_TIMEOUT_MS',
    'OPENAI_BASE_URL',
    'OPENAI_MODEL',
    'OPENAI_API_KEY',
    'OPENAI_TIMEOUT_MS',
    'OPENAI_CONCURRENCY',
    'OPENAI_STREAM',
    'OPENAI_MAX_TOKENS',
    'OPENAI_INPUT_PRICE',
    'OPENAI_OUTPUT_PRICE',
    'HTTP_MT_URL',
    'HTTP_MT_API_KEY',
    'HTTP_MT_TIMEOUT_MS',
    'HTTP_MT_CONCURRENCY',
    'HTTP_MT_CHARACTER_PRICE',
  ]);
  const config = {
    ...environment,
    OPENAI_BASE_URL: flags.openaiUrl ?? environment.OPENAI_BASE_URL,
    OPENAI_MODEL: flags.model ?? environment.OPENAI_MODEL,
    HTTP_MT_URL: flags.httpMtUrl ?? environment.HTTP_MT_URL,
  };
  return {
    apertium: { size: config.APERTIUM_POOL_SIZE, timeoutMs: config.APERTIUM_TIMEOUT_MS },
    openai:
      config.OPENAI_BASE_URL === ''
        ? null
        : {
            baseUrl: config.OPENAI_BASE_URL,
            model: config.OPENAI_MODEL,
            apiKey: config.OPENAI_API_KEY,
            timeoutMs: config.OPENAI_TIMEOUT_MS,
            concurrency: config.OPENAI_CONCURRENCY,
            stream: config.OPENAI_STREAM === 'yes',
            maxTokens: config.OPENAI_MAX_TOKENS,
            inputPrice: config.OPENAI_INPUT_PRICE,
            outputPrice: config.OPENAI_OUTPUT_PRICE,
          },
    httpMt:
      config.HTTP_MT_URL === ''
        ? null
        : {
            url: config.HTTP_MT_URL,
            apiKey: config.HTTP_MT_API_KEY,
            timeoutMs: config.HTTP_MT_TIMEOUT_MS,
            concurrency: config.HTTP_MT_CONCURRENCY,
            characterPrice: config.HTTP_MT_CHARACTER_PRICE,
          },
  };
};
