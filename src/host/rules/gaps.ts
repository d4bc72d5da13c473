/** What the host does not do, or does otherwise, and knows it. For people, by theme. */
export const KNOWN_GAPS: readonly (readonly [theme: string, gaps: readonly string[]])[] = [
  [
    'Not there at all',
    [
      "Only the service methods that the product calls are imitated. Any other member of Google's stops the run by name (NotEmulated) instead of guessing.",
      'No advanced services, no UrlFetchApp, MailApp or DriveApp: the add-on has no scope for them, and calling one says so.',
      'Merged cells are told to scripts, kept in files and follow their rows, but the grid shows them as single cells.',
      'No protected ranges, pivot tables, images or comments. Filters and the warning of a protected sheet are kept and moved with their cells, but filter and warn of nothing. Of conditional formats, the one on the text of a cell is there. Six kinds of chart are there; scripts make bars and columns over one block of cells, and change title, colours, cells and place of one that is there. Of the rules for input, checkboxes, drop-down lists and dates are there.',
      'No second browser: collaborators are imitated by edits between two calls. Version history and copies of the file are there for tests only.',
      'Only the functions of our own formula table and the forty that people use most; any other one is #NAME?, never a guess.',
    ],
  ],
  [
    'Simpler than Google',
    [
      'Google refuses to delete all the rows below frozen ones ("Sorry, it is not possible to delete all non-frozen rows."); the host refuses only to delete all rows.',
      "The runtime is Node's V8, not Google's: newer syntax would pass here, so the build checks the bundle for ES2019.",
      'Rows are hidden by hand only, for there are no filters: in a file, those that a filter hides count as hidden by hand. Columns that a script hides are only said to be hidden: the grid shows them. Nested SUBTOTALs are counted, which Google skips.',
      'Calculation is finished at once. Google shows "Loading..." for a while and calls custom functions in parallel.',
      "A run is never stopped by the machine's load; time passes only by the host's clock.",
      'Every write is durable at once unless a test asks for a journal; then a run that dies may lose writes that were not flushed. What is set on a sheet itself (hidden, frozen, widths, colour) is lost only with a write before it.',
      'Formulas are written with commas and points, whatever the locale of the spreadsheet.',
      'A block that spills into cells it reads through other formulas is seen as circular or not depending on which was entered first, and of two blocks that want the same cells the one calculated first wins.',
      'Open ranges notice rows and columns that people and scripts add, but not those a spilling formula adds in columns they do not read: ROWS(B:B) is late then.',
      'The text of an empty formula result counts as a blank cell; references beyond the grid read as blank.',
      "Time zones come from the machine's own data, which may be older or newer than Google's.",
      'Sentences of errors are English for most errors, whatever the language of the person.',
      'Text in a language other than English is read as typed only for the spellings listed in the rules.',
    ],
  ],
  [
    'Files',
    [
      'Custom functions and functions that only Google has are written into xlsx as Google writes them: the formula as a text, with its value. Read back, they are values.',
      'Spilled cells are written as plain values.',
      'Charts, checkboxes and drop-down lists are neither written into xlsx nor read from it.',
      'Names of sheets are cut to 31 characters and freed of []:*?/\\ in xlsx, which Excel demands; references follow.',
      'Excel allows 32,767 characters in a cell, Sheets 50,000: a longer text is written whole, and Excel may offer to repair the file.',
      'Reading xlsx keeps values, names, hidden sheets and rows, frozen parts, widths and tab colours, and drops other looks.',
      'In csv, text that is neither UTF-8 nor UTF-16 is taken for GBK only if it looks Chinese. Korean (EUC-KR) and Russian in capitals can look so.',
    ],
  ],
  [
    'The workbench',
    [
      'Undo takes back what the person did by hand, up to 200 actions, and never behind a script that changed the document; Google undoes what scripts wrote, too.',
      'A drop-down list that refuses other values lets formulas through, whatever they give.',
      'Sorting takes looks and notes along with the rows and leaves checkboxes and drop-down lists where they are.',
      'References to cells that something cut is pasted over stay with the place and show what is there now.',
      'The page of an add-on may reach no network at all, so that a request it must never make would fail here; Google lets it.',
      'A file in a form that is given to google.script.run is not imitated; other fields are.',
      'A dialog with one button is shown when the run is over, and the script does not wait; with several, a menu item waits for the answer, and the time it waits does not count. Other runs get the button that agrees.',
      'Of two menu items with the same label, of two menus of a script, the first is run.',
      "Tried in Chromium only: the panel's address (sidebar.localhost) and the request headers that guard the server are not the same everywhere.",
      'One person, one browser, one document at a time; how Google behaves towards the panel is set by hand.',
    ],
  ],
];
