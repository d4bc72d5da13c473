import type { Answer } from './answer';
import { panelPage } from './panelPage';
import { HttpProblem } from './problem';
import type { Workbench } from './workbench';

/** The workbench's own page: nothing from elsewhere, and frames only for the pages of add-ons. */
export function workbenchPage({ options, gate }: Workbench): Answer {
  const policy = [
    ...["default-src 'self'", "img-src 'self' data:", `frame-src ${gate.panelOrigin}`],
    ...["base-uri 'none'", "form-action 'none'", "object-src 'none'", "frame-ancestors 'none'"],
  ];
  return { kind: 'text', text: options.page.html, type: 'text/html', headers: { 'content-security-policy': policy.join('; ') } };
}

/**
 * A page of the add-on. Google's own policy is laxer; ours forbids every network access, so that a request the
 * add-on must never make would be noticed here.
 */
export function addOnPage({ options, gate, session }: Workbench, id: number): Answer {
  const page = session.shownPage(id);
  if (page === undefined) throw new HttpProblem(404, 'This page is no longer on show.');
  const policy = [
    ...["default-src 'none'", "script-src 'unsafe-inline'", "style-src 'unsafe-inline'", 'img-src data:'],
    ...["form-action 'none'", `frame-ancestors ${gate.pageOrigin}`],
  ];
  const { googleScript } = options.page;
  const text = panelPage(page.html, { title: page.title, googleScript, functions: session.host.clientFunctions, workbenchOrigin: gate.pageOrigin });
  return { kind: 'text', text, type: 'text/html', headers: { 'content-security-policy': policy.join('; ') } };
}
