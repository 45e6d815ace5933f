/**
 * What the lobby page needs must be in Chromium 68: signage screens sold since 2020 run it.
 *   node tools/old-browsers.mjs                        the page as it is built, and its sources
 *   node tools/old-browsers.mjs A.css B.js C.ts        these files instead
 * Style sheets are looked at rule by rule, scripts for syntax, sources for what they call of the
 * browser, by the types of TypeScript; all against the browser-compat-data of MDN.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseScript } from 'acorn';
import postcss from 'postcss';
import ts from 'typescript';

const OLDEST = 68;
const root = join(import.meta.dirname, '..');
const compat = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

/** What an old engine passes over without harm, and why. */
const HARMLESS = new Set([
  // A rule that hides the focus from the mouse: without it every focus is shown.
  'selector :focus-visible',
  // Scroll bars and form fields by day and by night: the lobby has none.
  'property color-scheme',
  'value color-scheme: light',
  'value color-scheme: dark',
  // Looks of links and fields, which only other pages have.
  'property text-underline-offset',
  'property appearance',
  // Of grids it is known since 57; MDN speaks of flex boxes.
  'value align-content: start',
]);

/** The first Chromium that has a feature without a flag; null when the data does not say. */
function since(feature) {
  const support = [feature?.__compat?.support?.chrome ?? []].flat();
  const plain = support.filter((one) => !one.flags && !one.prefix && !one.alternative_name);
  const versions = plain.map(({ version_added: added }) =>
    typeof added === 'string' && added !== 'preview' ? Number(added.replace('≤', '')) : Infinity,
  );
  return versions.length === 0 ? null : Math.min(...versions);
}

const isNewer = (feature) => (since(feature) ?? 0) > OLDEST;

const { properties, selectors, types, 'at-rules': atRules } = compat.css;

/** What a declaration uses: pairs of what it is and its record. */
function usedBy({ prop, value }) {
  if (prop.startsWith('--')) return [];
  const functions = [...value.matchAll(/([a-z][a-z-]*)\(/g)].map(([, called]) => [
    `function ${called}()`,
    types[called] ?? types.color?.[called],
  ]);
  const keyword = value.trim();
  const isKeyword = /^[a-z-]+$/.test(keyword);
  const record = isKeyword ? properties[prop]?.[keyword] : undefined;
  const own = [`property ${prop}`, properties[prop]];
  return [own, [`value ${prop}: ${keyword}`, record], ...functions];
}

/** What a node of a style sheet uses. */
function usedIn(node) {
  if (node.type === 'atrule') return [[`at-rule @${node.name}`, atRules[node.name]]];
  if (node.type === 'decl') return usedBy(node);
  if (node.type !== 'rule') return [];
  // A vendor's own, e.g. ::-moz-progress-bar, stands in a rule that others drop.
  const pseudos = [...node.selector.matchAll(/(::?)([a-z][a-z-]*)/g)];
  return pseudos.map(([, colons, pseudo]) => [`selector ${colons}${pseudo}`, selectors[pseudo]]);
}

/** Gaps came to flex boxes long after grids. */
function isFlexGap({ type, prop, parent }) {
  if (type !== 'decl' || !/^(?:row-|column-)?gap$/.test(prop)) return false;
  return parent.nodes.some((one) => one.prop === 'display' && one.value.includes('flex'));
}

/** Everything of a style sheet that is newer. */
function cssFaults(css, name) {
  const faults = new Set();
  postcss.parse(css).walk((node) => {
    // What stands under @supports is meant for newer ones.
    if (node.parent?.type === 'atrule' && node.parent.name === 'supports') return;
    for (const [what, feature] of usedIn(node))
      if (isNewer(feature) && !HARMLESS.has(what))
        faults.add(`${name}: ${what} (${since(feature)})`);
    if (isFlexGap(node)) faults.add(`${name}: property ${node.prop} of a flex box (84)`);
  });
  return [...faults];
}

const NEWER_NODES = {
  ChainExpression: 'optional chaining (80)',
  PropertyDefinition: 'class fields (72)',
  PrivateIdentifier: 'private names (74)',
  StaticBlock: 'static blocks (94)',
};
const NEWER_OPERATORS = { '??': 80, '??=': 85, '||=': 85, '&&=': 85 };

const isSeparated = ({ type, value, raw }) =>
  type === 'Literal' && typeof value === 'number' && raw.includes('_');

/** Everything of a script's syntax that is newer. */
function syntaxFaults(code, name) {
  const faults = new Set();
  const visit = (node) => {
    if (typeof node?.type !== 'string') return;
    const operator = NEWER_OPERATORS[node.operator];
    const what = NEWER_NODES[node.type] ?? (operator && `${node.operator} (${operator})`);
    if (what) faults.add(`${name}: ${what}`);
    if (isSeparated(node)) faults.add(`${name}: numeric separators (75)`);
    Object.values(node).flat().forEach(visit);
  };
  visit(parseScript(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return [...faults];
}

const TAKERS = ['Element', 'HTMLElement', 'Document', 'Window', 'Node'];

/** The record of MDN for a member of an interface of the browser, or of the language. */
function featureOf(owner, member) {
  const { builtins } = compat.javascript;
  if (owner === null) return builtins[member] ?? compat.api[member];
  // ArrayConstructor declares what is called on Array itself.
  const of = owner.replace(/Constructor$/, '').replace(/^Readonly(?=Array|Map|Set)/, '');
  const records = [builtins[of], compat.api[of], builtins.Intl[of]].filter(Boolean);
  const found = records.map((one) => one[member] ?? one[`${member}_static`]).find(Boolean);
  // A mixin of the DOM, as ParentNode is: MDN records it with those that take it in.
  const taker = compat.api[of] ? undefined : TAKERS.find((one) => compat.api[one][member]);
  return found ?? compat.api[taker]?.[member];
}

/** An interface, the type of a global that is one's constructor, or a namespace; null: a global. */
function ownerOf(parent) {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
  const holder = ts.isTypeLiteralNode(parent) || ts.isModuleBlock(parent) ? parent.parent : null;
  return holder?.name?.text ?? null;
}

/** What a symbol of the standard library is: its interface and its name. */
function libraryName(symbol) {
  for (const declaration of symbol?.declarations ?? []) {
    if (!/\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) continue;
    const { parent } = declaration;
    return { owner: ownerOf(parent), member: symbol.name };
  }
  return null;
}

/** Everything that the sources of an entry call of the browser and that is newer. */
function apiFaults(entry) {
  const config = ts.readConfigFile(join(root, 'display/tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'display'));
  const program = ts.createProgram([entry], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const faults = new Set();
  const visit = (node) => {
    const isMember = ts.isIdentifier(node) && !ts.isTypeNode(node.parent);
    const found = isMember ? libraryName(checker.getSymbolAtLocation(node)) : null;
    const feature = found && featureOf(found.owner, found.member);
    if (feature && isNewer(feature)) {
      const file = node.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const name = found.owner ? `${found.owner}.${found.member}` : found.member;
      faults.add(
        `${file.fileName.replace(`${root}/`, '')}:${line + 1}: ${name} (${since(feature)})`,
      );
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && !file.fileName.includes('node_modules')) visit(file);
  return [...faults];
}

/** The style sheets and scripts that a page may load, now or later, as the build makes them. */
async function builtFaults(page) {
  const { build } = await import('vite');
  const configFile = join(root, 'vite.config.mjs');
  const { output } = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const files = new Map(output.map((file) => [file.fileName, file]));
  const reached = new Set();
  const reach = (name) => {
    const file = files.get(name);
    if (!file || reached.has(file)) return;
    reached.add(file);
    const { imports = [], dynamicImports = [], viteMetadata } = file;
    for (const next of [...imports, ...dynamicImports, ...(viteMetadata?.importedCss ?? [])])
      reach(next);
  };
  const entry = output.find(({ facadeModuleId }) => facadeModuleId === join(root, page));
  if (!entry) throw new Error(`${page} is not built`);
  reach(entry.fileName);
  return [...reached].flatMap((file) => faultsOf(file.fileName, file.code ?? String(file.source)));
}

const faultsOf = (name, text) =>
  name.endsWith('.css') ? cssFaults(text, name) : syntaxFaults(text, name);

async function allFaults(files) {
  if (files.length === 0)
    return [
      ...apiFaults(join(root, 'display/lobby/main.tsx')),
      ...(await builtFaults('display/lobby/index.html')),
    ];
  return files.flatMap((file) =>
    /\.tsx?$/.test(file) ? apiFaults(file) : faultsOf(file, readFileSync(file, 'utf8')),
  );
}

const faults = await allFaults(process.argv.slice(2));
for (const fault of faults) console.log(`✗ not in Chromium ${OLDEST}: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
