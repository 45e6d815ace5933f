const { statSync } = require('node:fs');

/** What takes half a minute or more: begun last, one of them would run alone at the end. */
const LONG = [
  'pages-are-accessible',
  'when-the-network-goes',
  'kill-nine',
  'properties.spec',
  'dossier.spec',
  'causality',
  'the-lobby-for-a-week',
  'screens-speak',
  'a-kiosk-for-everybody',
  'cli-commands',
];

/** Long specs first, in the order above; then by the size of the file, as Jest does on a first run. */
module.exports = class LongestFirst {
  sort(tests) {
    const rankOf = ({ path }) => {
      const at = LONG.findIndex((name) => path.includes(name));
      return at < 0 ? LONG.length : at;
    };
    const keyed = [...tests].map((test) => ({
      test,
      rank: rankOf(test),
      size: statSync(test.path).size,
    }));
    keyed.sort((a, b) => a.rank - b.rank || b.size - a.size);
    return keyed.map(({ test }) => test);
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    return undefined;
  }
};
