/** The rules between rooms. Each room is a folder of src/; a door is a room that the outside world speaks to. */
const doors = '(?:kiosk|lobby|console|visitor|supervision|reports|administration|voice)';
const spec = '[.]spec[.]tsx?$';

/** A room may import what is named and itself, and nothing else of src/. */
const only = (room, rooms, why) => ({
  name: `${room}-looks-inward`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(?:${[room, ...rooms].join('|')})(?:/|[.]ts$)` },
});

/** A pure room: no package and no part of Node either, except those that are named. */
const pure = (room, packages = '(?!)') => ({
  name: `${room}-is-pure`,
  comment: `${room} must run anywhere and give the same answer every time`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { pathNot: `^src/|${packages}` },
});

const forbidden = [
  pure('core'),
  pure('estimation'),
  pure('affluence'),
  pure('simulation'),
  pure('staffing'),
  pure('words', 'node_modules/(?:intl-messageformat|@formatjs)/'),
  pure('contract', 'node_modules/zod/'),
  only('core', [], 'the queue knows nothing but itself'),
  only('estimation', ['core'], 'a wait is computed with the very rules of the queue'),
  only('affluence', ['core'], 'the record is a fold of the facts of the queue'),
  only('simulation', ['core'], 'a simulated lobby calls people by the very rule of the queue'),
  only(
    'staffing',
    ['core', 'estimation', 'affluence'],
    'a day is run by the very rule of the queue, with what the record tells',
  ),
  only(
    'words',
    ['core', 'contract'],
    'words say what the wire says, on paper, aloud and on screens',
  ),
  only('documents', [], 'a document is drawn from what it is given, whoever asks for it'),
  {
    name: 'paper-libraries-in-documents',
    comment: 'PDF and spreadsheets are made in one room',
    severity: 'error',
    from: { path: '^(?:src|display)/', pathNot: '^src/documents/' },
    to: { path: 'node_modules/(?:pdfkit|svg-to-pdfkit|write-excel-file)/' },
  },
  only(
    'printing',
    ['core', 'words', 'contract', 'engine', 'doors', 'access'],
    'paper says what the words say, when a door asks for it',
  ),
  only('contract', ['core', 'estimation', 'affluence'], 'the wire speaks of the pure rooms only'),
  only(
    'engine',
    ['core', 'estimation', 'affluence', 'contract', 'configuration'],
    'the engine declares a port for the journal; app.module.ts plugs the journal in',
  ),
  only(
    'push',
    ['core', 'contract', 'words', 'engine'],
    'push looks at sites through the engine; app.module.ts plugs in where subscriptions are kept',
  ),
  only(
    'journal',
    ['core', 'estimation', 'affluence', 'contract', 'configuration', 'engine'],
    'the journal keeps facts for whoever asks, and knows no one who asks',
  ),
  only(
    'voice',
    ['core', 'contract', 'words', 'access', 'doors', 'engine'],
    'the voice says what is called, and knows no other door',
  ),
  {
    name: 'journal-knows-the-port-only',
    comment:
      'the journal implements a type that the engine declares: of its running code it needs the calendar',
    severity: 'error',
    from: { path: '^src/journal/' },
    to: {
      path: '^src/engine/',
      pathNot: '^src/engine/calendar[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'journal-is-read-by-few',
    comment: 'doors go through the engine; only reports read the journal',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: '^src/(?:journal|reports|dossier|access|operations|cli)/|^src/app[.]module[.]ts$',
    },
    to: { path: '^src/journal/' },
  },
  {
    name: 'database-only-in-journal',
    comment: 'only the journal knows TypeORM and the two databases',
    severity: 'error',
    from: { path: '^(?:src|display)/', pathNot: '^src/journal/' },
    to: { path: 'node_modules/(?:@types/)?(?:typeorm|better-sqlite3|pg)/' },
  },
  {
    name: 'rxjs-only-in-engine',
    comment: 'streams are made in the engine',
    severity: 'error',
    from: { path: '^(?:src|display)/', pathNot: `^src/(?:engine|${doors})/` },
    to: { path: 'node_modules/rxjs/' },
  },
  {
    name: 'doors-know-rxjs-by-type',
    comment: 'a door may subscribe to a stream, and make none',
    severity: 'error',
    from: { path: `^src/${doors}/` },
    to: { path: 'node_modules/rxjs/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'doors-are-strangers',
    comment: 'a door never imports another door',
    severity: 'error',
    from: { path: `^src/(${doors})/` },
    to: { path: `^src/${doors}/`, pathNot: '^src/$1/' },
  },
  {
    name: 'nobody-imports-a-door',
    comment: 'app.module.ts knows every door; the command line is a second way in',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(?:${doors}|cli)/|^src/app[.]module[.]ts$` },
    to: { path: `^src/${doors}/` },
  },
  {
    name: 'display-sees-only-contract',
    comment: 'a page knows the wire, the words for it, and nothing else of the server',
    severity: 'error',
    from: { path: '^display/' },
    to: {
      path: '^src/',
      pathNot: '^src/(?:contract|words)/|^src/core/(?:languages|pictograms)[.]ts$',
    },
  },
  {
    name: 'display-runs-in-a-browser',
    comment: 'no part of Node in a page',
    severity: 'error',
    from: { path: '^display/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'server-imports-no-page',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(?:display|test|tools)/' },
  },
  {
    name: 'no-circle',
    comment: 'not even by type: one of the two files can be read first',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'nobody imports it and it imports nobody',
    severity: 'error',
    from: { orphan: true, pathNot: '(?:^|/)(?:main|worker)[.]tsx?$|[.]d[.]ts$|(?:^|/)[.]' },
    to: {},
  },
  {
    name: 'no-tool-in-production',
    comment: 'what src and display import is a dependency, not a devDependency',
    severity: 'error',
    from: { path: '^(?:src|display)/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/@types/',
    },
  },
  {
    name: 'everything-resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden,
  options: {
    exclude: { path: spec },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
