import type { Site } from './world';

export class HtmlOutput {
  static readonly google = 'HtmlOutput';
  static readonly writes: ReadonlySet<string> = new Set();
  title = '';
  width: number | undefined;
  height: number | undefined;

  constructor(readonly html: string) {}

  setTitle(title: unknown) {
    this.title = String(title);
    return this;
  }
  getTitle() {
    return this.title;
  }
  getContent() {
    return this.html;
  }
  /** Only dialogs heed a size; the sidebar is 300 pixels wide whatever is asked (*documented*). */
  setWidth(pixels: unknown) {
    this.width = Number(pixels);
    return this;
  }
  setHeight(pixels: unknown) {
    this.height = Number(pixels);
    return this;
  }
}

/** Only what stands in the file; scriptlets are not imitated. */
export class HtmlTemplate {
  static readonly google = 'HtmlTemplate';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly html: string) {}

  /** The file as it is (*documented*). */
  getRawContent() {
    return this.html;
  }
}

export class HtmlService {
  static readonly google = 'HtmlService';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  createHtmlOutput(html: unknown = '') {
    return new HtmlOutput(String(html));
  }
  createHtmlOutputFromFile(name: unknown) {
    return new HtmlOutput(this.#file(name));
  }
  createTemplateFromFile(name: unknown) {
    return new HtmlTemplate(this.#file(name));
  }
  #file(name: unknown): string {
    const file = String(name);
    const html = this.site.world.html.get(file.replace(/\.html$/, ''));
    if (html === undefined) throw this.site.error('noHtmlFile', { name: file });
    return html;
  }
}
