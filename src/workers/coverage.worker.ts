import { expose } from 'comlink';
import { CoverageSession } from '../compute/coverage/session.ts';

expose(new CoverageSession());
