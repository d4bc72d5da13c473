import type { PanelPage } from '../../src/workflows';

/** A screen with every kind of part, filled as full as shops fill them. */
export function everyBlock(language: 'en' | 'zh', tiers: readonly string[]): PanelPage {
  const zh = language === 'zh';
  const long = zh ? '这家客户通常每十四天下一次单，现在已经四十六天没有消息了' : 'Donaudampfschifffahrtsgesellschaft, usually every 14 days, now 46';
  return {
    title: zh ? '预览' : 'Preview',
    step: { at: 2, of: 3 },
    blocks: [
      {
        kind: 'figure',
        text: zh ? '46 位客户会变动' : '46 customers would move',
        small: long,
        share: 0.037,
        chips: [zh ? '29 上升' : '29 up', zh ? '17 下降' : '17 down', long],
      },
      { kind: 'text', text: long },
      { kind: 'text', text: long, tone: 'warning' },
      { kind: 'text', text: long, tone: 'good' },
      {
        kind: 'matrix',
        title: zh ? '从哪层到哪层' : 'From which tier to which',
        tiers,
        counts: tiers.map((_, from) => tiers.map((__, to) => (from === to ? 1234 : (from * to) % 3))),
      },
      {
        kind: 'rows',
        title: zh ? '最大的变动' : 'Largest moves',
        rows: [
          {
            title: long,
            tiers: [
              [tiers[0] ?? '', 0, 5],
              [tiers[1] ?? '', 1, 5],
            ],
          },
          { title: 'A'.repeat(60), text: long, icon: 'warning', press: { label: zh ? '查看' : 'Show', go: { kind: 'home' } } },
          { title: long, value: '¥1,234,567', icon: 'up', press: { go: { kind: 'home' } } },
        ],
      },
      { kind: 'bars', title: zh ? '得分如何构成' : 'How the score adds up', bars: [{ label: long, value: '27 / 30', share: 0.9, small: long }] },
      {
        kind: 'ranges',
        title: zh ? '各组占比' : 'Share of each group',
        middle: 0.2,
        ranges: [
          { label: zh ? '上海' : 'Shanghai', small: 'n = 520', low: 0.15, at: 0.2, high: 0.27, value: '20 %', isNotable: false },
          { label: long, low: 0, at: 0.02, high: 0.1, value: '2 %', isNotable: true },
        ],
      },
      { kind: 'copy', title: zh ? '本周消息' : 'This week', text: `${long}\n${long}` },
      {
        kind: 'fields',
        title: zh ? '列' : 'Columns',
        fields: [
          {
            kind: 'choice',
            id: 'customer',
            label: long,
            value: 'A',
            options: [
              { value: 'A', text: long, small: long },
              { value: 'B', text: 'B' },
            ],
            isAskedAgain: true,
          },
          {
            kind: 'radio',
            id: 'preset',
            label: zh ? '规则' : 'Rules',
            value: 'shop',
            options: [
              { value: 'shop', text: long, small: long },
              { value: 'b2b', text: 'B2B' },
            ],
          },
          { kind: 'text', id: 'reason', label: zh ? '原因' : 'Reason', value: '', small: long },
          { kind: 'number', id: 'hours', label: zh ? '小时' : 'Hours', value: '4' },
          { kind: 'day', id: 'until', label: zh ? '截止' : 'Until', value: '' },
          { kind: 'check', id: 'all', label: long, value: 'yes', small: long },
        ],
      },
    ],
    primary: {
      label: zh ? '应用到工作表' : 'Apply to the sheets',
      go: { kind: 'do', action: 'apply' },
      isDanger: true,
      asks: { text: long, typed: zh ? '删除' : 'ERASE' },
    },
    second: { label: zh ? '修改规则' : 'Change the rules', go: { kind: 'do', action: 'other' } },
  };
}
