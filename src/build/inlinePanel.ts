import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stand-in until the panel is there. */
export async function bundlePanel(root: string): Promise<string> {
  return readFile(join(root, 'dist/sidebar.html'), 'utf8').catch(() => '<!DOCTYPE html><html><body>Loading…</body></html>');
}
