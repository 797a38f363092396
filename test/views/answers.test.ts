import assert from 'node:assert/strict';
import { Answers } from '../../client/src/views/answers';

const uri = 'file:///a.gw';

suite('answers of the server to the views', () => {
  test('nothing is asked before the findings of a version are announced, and then once', () => {
    const answers = new Answers();
    assert.equal(answers.due(uri, 'tasks'), undefined);
    answers.announce(uri);
    const turn = answers.due(uri, 'tasks');
    assert.equal(turn, 1);
    assert.equal(answers.due(uri, 'tasks'), undefined, 'asked for');
    assert.equal(answers.due(uri, 'targets'), 1, 'each view for itself');
    assert.ok(answers.take(uri, 'tasks', { turn, result: 'first' }));
    assert.equal(answers.due(uri, 'tasks'), undefined, 'known');
    answers.announce(uri);
    assert.equal(answers.due(uri, 'tasks'), 2);
  });

  test('an answer that comes late does not take the place of a newer one', () => {
    const answers = new Answers();
    answers.announce(uri);
    answers.due(uri, 'tasks');
    answers.announce(uri);
    answers.due(uri, 'tasks');
    assert.ok(answers.take(uri, 'tasks', { turn: 2, result: 'new' }));
    assert.equal(answers.take(uri, 'tasks', { turn: 1, result: 'old' }), false);
    assert.equal(answers.last(uri, 'tasks'), 'new');
  });

  test('null is no answer: what was known stays', () => {
    const answers = new Answers();
    answers.announce(uri);
    answers.take(uri, 'tasks', { turn: 1, result: 'known' });
    answers.announce(uri);
    answers.due(uri, 'tasks');
    assert.equal(answers.take(uri, 'tasks', { turn: 2, result: null }), false);
    assert.equal(answers.last(uri, 'tasks'), 'known');
    assert.equal(answers.due(uri, 'tasks'), undefined, 'the next announcement is on its way');
  });

  test('a question that failed may be asked again; a draft that was closed is forgotten', () => {
    const answers = new Answers();
    answers.announce(uri);
    answers.due(uri, 'tasks');
    answers.failed(uri, 'tasks');
    const turn = answers.due(uri, 'tasks');
    assert.equal(turn, 1);
    answers.forget(uri);
    assert.equal(answers.take(uri, 'tasks', { turn, result: 'late' }), false);
    assert.deepEqual([answers.last(uri, 'tasks'), answers.due(uri, 'tasks')], [undefined, undefined]);
    answers.announce(uri);
    assert.equal(answers.due(uri, 'tasks'), 1, 'opened again');
  });
});
