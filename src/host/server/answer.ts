import type { ServerResponse } from 'node:http';
import { type Download, dispositionOf } from './download';

/** What a route gives; `undefined` is no answer at all, ever. */
export type Answer =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly type: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'download'; readonly download: Download }
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'nothing' }
  | undefined;

export const json = (value: unknown): Answer => ({ kind: 'json', value });

const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

export function send(response: ServerResponse, answer: NonNullable<Answer>): void {
  const write = (status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array = '') =>
    response.writeHead(status, { ...ALWAYS, ...headers }).end(body);
  switch (answer.kind) {
    case 'json':
      return void write(200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(answer.value));
    case 'text':
      return void write(200, { 'content-type': `${answer.type}; charset=utf-8`, ...answer.headers }, answer.text);
    case 'download':
      return void write(200, { 'content-type': answer.download.type, 'content-disposition': dispositionOf(answer.download) }, answer.download.bytes);
    case 'elsewhere':
      return void write(302, { location: answer.url });
    case 'nothing':
      return void write(204, {});
  }
}

/** Refusals and errors: one sentence. The connection ends, for its body may not have been read. */
export function sendProblem(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...ALWAYS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(sentence);
}
