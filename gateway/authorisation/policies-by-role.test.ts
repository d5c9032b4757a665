import { describe, expect, it } from '@jest/globals';
import { anonymous, type Caller } from '../identity/caller.js';
import { policiesByRole } from './policies-by-role.js';

const auditor: Caller = { ...anonymous, sub: 'a', roles: ['AUDITOR'] };

describe('policies that the operator ties to roles', () => {
  const policies = policiesByRole({ 'case:read': ['WINDOW_CLERK', 'AUDITOR'], 'case:write': ['WINDOW_CLERK'], export: ['records.export'] });
  const all = ['case:read', 'case:write', 'export', 'unknown', 'constructor'];

  it('hold for whoever bears one of them, by a role of the hall or any other scope of the token', () => {
    expect([...policies(auditor, all)]).toEqual(['case:read']);
    expect([...policies({ ...auditor, scopes: ['AUDITOR', 'records.export'] }, all)]).toEqual(['case:read', 'export']);
    expect([...policies(auditor, ['case:write'])]).toEqual([]);
  });

  it('hold for nobody who is not known', () => {
    expect([...policies({ ...auditor, sub: null }, all)]).toEqual([]);
  });
});
