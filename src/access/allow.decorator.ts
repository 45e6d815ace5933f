import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action } from './roles';

export const ALLOW = 'patience:allow';

/** What a route does, hence who may call it: see the table of roles. */
export const Allow = (action: Action): CustomDecorator => SetMetadata(ALLOW, action);
