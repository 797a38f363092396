import { type Span } from '../text/span';

/** 引用：《》所括的名称或者发文字号。 */
export interface Citation {
  readonly span: Span;
  readonly form: 'title' | 'docNumber';
}
