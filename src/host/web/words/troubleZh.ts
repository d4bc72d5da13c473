import type { Words } from '../words';

const notXlsx: Readonly<Record<string, string>> = {
  empty: '文件是空的。',
  xls: '这是旧版 Excel 格式（.xls）。请用 Excel 打开并另存为 .xlsx。',
  password: '该工作簿有密码保护。请另存一份不带密码的副本。',
  archive: '这是一个压缩包，里面没有工作簿。请先解压，再打开其中的 .xlsx 或 .csv。',
  damaged: '文件已损坏。请重新导出或下载。',
};

export const troubleZh: Words['trouble'] = {
  refusals: {
    NAME_TAKEN: ({ name }) => `已有名为“${name}”的工作表。请输入其他名称。`,
    NAME_EMPTY: () => '工作表需要名称。请输入一个名称。',
    LAST_SHEET: () => '文档至少要有一个可见的工作表。请先添加或显示另一个工作表。',
    ALL_LINES: () => '工作表至少要有一行和一列，不能全部删除。',
    NOT_IN_LIST: () => '此单元格只接受下拉菜单中的值。请选择其中一个，或修改下拉菜单。',
    TOO_LONG: ({ most }) => `这里最多容纳 ${Number(most).toLocaleString('en')} 个字符。请缩短文字。`,
    TOO_MANY_CELLS: () => '一个文档最多容纳 1000 万个单元格。请先删除空白的行、列或工作表。',
    NO_ROOM: () => '该位置已不在工作表中。请重新选择，再重复刚才的操作。',
    NOTHING_TO_UNDO: () => '没有可撤消的操作。插件脚本写入的内容无法在这里撤消。',
  },
  files: {
    FILE_EMPTY: () => '文件是空的。',
    FILE_ENCODING: () => '无法识别此文件的文字编码。请另存为“CSV UTF-8”后再打开。',
    FILE_NOT_TEXT: () => '文件名显示为文本，但内容不是文本。请打开原始的 .xlsx，或重新导出为 .csv。',
    FILE_QUOTE_OPEN: ({ row }) => `第 ${row} 行的引号没有成对。请修正该行后再打开文件。`,
    FILE_NOT_XLSX: ({ kind = '' }) => notXlsx[kind] ?? '文件名显示为 Excel 工作簿（.xlsx），但内容不是。',
    FILE_KIND: () => '这里只能打开 .xlsx、.csv、.tsv 和 .txt 文件。',
    TOO_MANY_CELLS: () => '加上此文件，文档将超过 1000 万个单元格。请把文件拆成几个较小的文件。',
  },
};
