/**
 * Size and shape of the sources: short files, telling names, some comments, no loose ends.
 * Lengths are in lines, blank ones included. Specs and their fixtures are exempt from the lengths only.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

process.chdir(join(import.meta.dirname, '..'));

const budget = {
  medianFile: 60,
  p95File: 150,
  longestFile: 300,
  leastComments: 4,
  mostComments: 14,
};
/** Below this many files a median says nothing. */
const enough = 20;
const vague = /(?:^|[-.])(?:utils?|helpers?|common|managers?)(?=\.|$)/;

/** Every path under a folder, the folders included. */
const under = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
        path: join(entry.parentPath, entry.name),
        name: entry.name,
        isFile: entry.isFile(),
      }))
    : [];

const quantile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

const parse = (path) => {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, text, lines, ...measure(tree, text) };
};

/** Walks a file down to its tokens: lengths of its functions, lines that are comments, uses of `any`. */
function measure(tree, text) {
  const functions = [];
  const commented = new Set();
  const anys = [];
  const line = (position) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      functions.push(line(node.end) - line(node.getStart(tree)) + 1);
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(line(node.getStart(tree)) + 1);
    const children = node.getChildren(tree).filter((child) => !ts.isJSDoc(child));
    children.forEach(visit);
    if (children.length > 0 || node.kind === ts.SyntaxKind.JsxText) return;
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      for (let at = line(pos); at <= line(end); at++) commented.add(at);
    }
  };
  visit(tree);
  return { functions, comments: commented.size, anys };
}

const entries = ['src', 'display', 'test'].flatMap(under);
const files = entries
  .filter(({ name, isFile }) => isFile && /\.tsx?$/.test(name))
  .map(({ path }) => parse(path));
const sources = files.filter(
  ({ path }) => !path.startsWith('test') && !/\.(?:spec|fixture|d)\.tsx?$/.test(path),
);
const ascending = (numbers) => numbers.toSorted((a, b) => a - b);

const faults = [];
const fault = (condition, text) => condition && faults.push(text);

for (const { path, name, isFile } of entries) {
  const barrel = isFile && /^index\.tsx?$/.test(name);
  fault(barrel, `${path}: a barrel: import from the file that holds the thing`);
  // The manager is a person here, and the words are theirs.
  const ofPeople = /(?:^|\/)messages\//.test(path);
  fault(vague.test(name) && !ofPeople, `${path}: a name that says nothing of what is inside`);
}
for (const { path, text, anys } of files) {
  for (const line of anys) fault(true, `${path}:${line}: any`);
  fault(/@ts-(?:ignore|nocheck)/.test(text), `${path}: silences the compiler`);
  fault(/\b(?:TODO|FIXME)\b/.test(text), `${path}: a TODO or FIXME: do it, or write an issue`);
}
for (const { path, lines } of sources) {
  fault(lines > budget.longestFile, `${path}: ${lines} lines, over ${budget.longestFile}`);
}

const lengths = ascending(sources.map(({ lines }) => lines));
const functions = ascending(sources.flatMap((file) => file.functions));
const server = sources.filter(({ path }) => path.startsWith('src'));
const total = (of) => server.reduce((sum, file) => sum + of(file), 0);
const filled = total(({ text }) => text.split('\n').filter((each) => each.trim() !== '').length);
const comments = filled === 0 ? 0 : (100 * total((file) => file.comments)) / filled;

const shape = (sorted) =>
  `median ${quantile(sorted, 0.5)}, 95th percentile ${quantile(sorted, 0.95)}, longest ${sorted.at(-1) ?? 0}`;
console.log(`files      ${String(lengths.length).padStart(5)}: ${shape(lengths)} lines`);
console.log(`functions  ${String(functions.length).padStart(5)}: ${shape(functions)} lines`);
console.log(
  `comments   ${comments.toFixed(1).padStart(5)} % of the lines of src that are not blank`,
);

if (lengths.length >= enough) {
  fault(quantile(lengths, 0.5) > budget.medianFile, `median file over ${budget.medianFile} lines`);
  fault(quantile(lengths, 0.95) > budget.p95File, `95th percentile over ${budget.p95File} lines`);
  const right = comments >= budget.leastComments && comments <= budget.mostComments;
  fault(!right, `comments outside ${budget.leastComments}–${budget.mostComments} %`);
} else {
  console.log(`fewer than ${enough} files: median, percentile and comments are not judged`);
}
for (const text of faults) console.log(`✗ ${text}`);
process.exitCode = faults.length === 0 ? 0 : 1;
