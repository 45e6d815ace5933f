import { key, open, pause, take } from '../../test/kit/ask';
import { given } from '../../test/kit/given';
import { SMALL } from '../../test/kit/sites';

const called = [...open('c1'), take('a'), key('c1', 'next')];

describe('a counter opens', () => {
  it('when it was closed', () => {
    given(SMALL).when(key('c1', 'open')).happens({ type: 'counter-opened', counter: 'c1' });
  });

  it('again after it was closed', () => {
    const { site } = given(SMALL, ...open('c1'), key('c1', 'close'))
      .when(key('c1', 'open'))
      .happens({ type: 'counter-opened' });
    expect([...site.counters.values()][0]?.status).toBe('open');
  });

  it('not when it is open or paused', () => {
    given(SMALL, ...open('c1'))
      .when(key('c1', 'open'))
      .refuses('counter-already-open');
    given(SMALL, ...open('c1'), pause('c1'))
      .when(key('c1', 'open'))
      .refuses('counter-already-open');
  });

  it('not when the site has no such counter', () => {
    given(SMALL).when(key('c9', 'open')).refuses('unknown-counter');
  });

  it('not in a site that was imported', () => {
    given({ ...SMALL, origin: 'imported' })
      .when(key('c1', 'open'))
      .refuses('site-imported');
  });
});

describe('a counter pauses', () => {
  it('with a reason, and since now', () => {
    const { site, now } = given(SMALL, ...open('c1'))
      .when(pause('c1', 'lunch'), 720)
      .happens({ type: 'counter-paused', counter: 'c1', reason: 'lunch' });
    expect([...site.counters.values()][0]).toMatchObject({
      status: 'paused',
      reason: 'lunch',
      since: now.at,
    });
  });

  it('not while somebody is there', () => {
    given(SMALL, ...called)
      .when(pause('c1'))
      .refuses('counter-busy');
  });

  it('not when it is closed or paused already', () => {
    given(SMALL).when(pause('c1')).refuses('counter-closed');
    given(SMALL, ...open('c1'), pause('c1'))
      .when(pause('c1'))
      .refuses('counter-paused');
  });

  it('and calls nobody meanwhile', () => {
    given(SMALL, ...open('c1'), take('a'), pause('c1'))
      .when(key('c1', 'next'))
      .refuses('counter-paused');
  });
});

describe('a counter resumes', () => {
  it('after a pause, whose reason is forgotten', () => {
    const { site } = given(SMALL, ...open('c1'), pause('c1'))
      .when(key('c1', 'resume'))
      .happens({ type: 'counter-resumed', counter: 'c1' });
    expect([...site.counters.values()][0]).toMatchObject({ status: 'open', reason: null });
  });

  it('not when it is not paused', () => {
    given(SMALL).when(key('c1', 'resume')).refuses('counter-not-paused');
    given(SMALL, ...open('c1'))
      .when(key('c1', 'resume'))
      .refuses('counter-not-paused');
  });
});

describe('a counter closes', () => {
  it('when it is open or paused', () => {
    given(SMALL, ...open('c1'))
      .when(key('c1', 'close'))
      .happens({ type: 'counter-closed' });
    given(SMALL, ...open('c1'), pause('c1'))
      .when(key('c1', 'close'))
      .happens({ type: 'counter-closed' });
  });

  it('not while somebody is there', () => {
    given(SMALL, ...called)
      .when(key('c1', 'close'))
      .refuses('counter-busy');
  });

  it('not twice, and calls nobody afterwards', () => {
    given(SMALL).when(key('c1', 'close')).refuses('counter-closed');
    given(SMALL, take('a')).when(key('c1', 'next')).refuses('counter-closed');
  });
});
