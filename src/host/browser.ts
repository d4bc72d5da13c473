import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync'];

/**
 * A headless Chromium to look at the workbench with: the one at `CHROMIUM_PATH`, else the machine's own.
 *
 * @throws Error with the line that installs one
 */
export async function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find((place) => existsSync(place));
  if (path === undefined || !existsSync(path))
    throw new Error(`${path === undefined ? 'There is no Chromium on this machine' : `There is no Chromium at ${path}`}. Install it:\n${INSTALL_LINE}`);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: path, args: ['no-sandbox', ...QUIET].map((flag) => `--${flag}`) });
}

export const INSTALL_LINE = '$(command -v sudo) apt-get update && $(command -v sudo) apt-get install -y chromium fonts-noto-cjk fonts-roboto';
