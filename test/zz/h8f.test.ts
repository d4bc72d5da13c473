import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { PANEL_PAGES } from '../../src/workflows';
import { say } from '../../src/messages';
import { root } from '../support/addOn';
import { busyShop, answered } from '../sidebar/everyScreen';
test('dump', async () => {
  for (const language of ['en','zh'] as const) {
  const host = await busyShop(root, { data: language, locale: language === 'en' ? 'en_US' : 'zh_CN', menu: (key) => say(language, key) });
  let out = '';
  out += JSON.stringify(host.clientRun('ui_home', []), null, 1) + '\n';
  for (const name of PANEL_PAGES) { let page: any; try { page = answered(host, 'ui_page', name, { about: '', fields: {} }); } catch (e) { out += '\n== ' + name + ' ' + e; continue; } out += `\n== ${name}: ${page.title} | ${page.primary?.label} | ${page.second?.label}\n` + page.blocks.map((b: any) => `  ${b.kind} ${b.title ?? b.text ?? ''} ${(b.rows ?? []).map((r: any) => r.title + '[' + (r.press?.label ?? '') + ':' + JSON.stringify(r.press?.go ?? '') + ']').join('; ')} ${(b.fields ?? []).map((r: any) => r.label).join('; ')}`).join('\n'); }
  writeFileSync(`/tmp/h8f_dump_${language}.txt`, out + '\n' + host.book.sheets.map((s: any) => s.name).join(' | '));
  }
}, 200000);
