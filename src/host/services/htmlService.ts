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

export class HtmlService {
  static readonly google = 'HtmlService';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  createHtmlOutput(html: unknown = '') {
    return new HtmlOutput(String(html));
  }
  createHtmlOutputFromFile(name: unknown) {
    const file = String(name);
    const html = this.site.world.html.get(file.replace(/\.html$/, ''));
    if (html === undefined) throw this.site.error('noHtmlFile', { name: file });
    return new HtmlOutput(html);
  }
}
