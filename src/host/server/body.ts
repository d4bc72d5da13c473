import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './problem';

const MOST_BYTES = 50 * 1024 * 1024;

/**
 * What was sent along. Too much is heard to its end all the same: who is cut off in the middle never reads the answer.
 *
 * @throws HttpProblem when it is larger than 50 MB
 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > MOST_BYTES) throw new HttpProblem(413, 'This is larger than 50 MB.');
  return Buffer.concat(chunks);
}

/** @throws HttpProblem when it is no JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBytes(request)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not JSON.');
  }
}
