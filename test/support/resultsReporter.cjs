// Mocha's dots, and its numbers as JSON in the file that NIGAO_TEST_RESULTS names: the last line of `npm test` is counted, not parsed.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env.NIGAO_TEST_RESULTS;
      if (file) writeFileSync(file, JSON.stringify({ stats: this.stats }));
    });
  }
};
