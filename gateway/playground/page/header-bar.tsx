import { useDesk } from './desk.context';
import type { Language } from './session';

export function HeaderBar() {
  const { session, change } = useDesk();
  return (
    <header className="desk-header">
      <div className="desk-brand">
        <span className="desk-seal">一窗</span>
        <span className="desk-name">办件图查询台</span>
        <span className="desk-latin">OneWindow</span>
      </div>
      <Identity />
      <label className="desk-field">
        <span>返回语言</span>
        <select data-testid="language" value={session.language} onChange={(event) => change({ language: event.target.value as Language })}>
          <option value="zh-CN">中文</option>
          <option value="en">English</option>
        </select>
      </label>
    </header>
  );
}

/** The switch of personas where there are some; elsewhere a place for a token of one's own. */
function Identity() {
  const { session, personas, change } = useDesk();
  if (personas.length === 0) {
    return (
      <label className="desk-field desk-grow">
        <span>访问令牌</span>
        <input
          data-testid="token"
          type="password"
          autoComplete="off"
          placeholder="粘贴访问令牌；不填写则以公众身份查询"
          value={session.pastedToken}
          onChange={(event) => change({ pastedToken: event.target.value })}
        />
      </label>
    );
  }
  const roles = personas.find((persona) => persona.id === session.personaId)?.roles ?? [];
  return (
    <label className="desk-field desk-grow">
      <span>演示身份</span>
      <select data-testid="persona" value={session.personaId} onChange={(event) => change({ personaId: event.target.value })}>
        <option value="">社会公众（未登录）</option>
        {personas.map((persona) => (
          <option key={persona.id} value={persona.id}>
            {persona.title} · {persona.name}
          </option>
        ))}
      </select>
      <span className="desk-roles">
        {roles.map((role) => (
          <code key={role}>{role}</code>
        ))}
      </span>
    </label>
  );
}
