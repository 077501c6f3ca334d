"""What the report calls the words of a review: Chinese and English beside each other, because it is read by both."""

from collections.abc import Mapping
from enum import Enum

from server.domains.permissions.roles import roles
from server.domains.reviews.states import Change, Decision, EntryState, ReviewScope

FLAG_WORDS: Mapping[str, tuple[str, str]] = {
    "dormant": ("长期未用", "dormant"),
    "excessive": ("超出同侪", "beyond peers"),
    "orphaned": ("无主", "orphaned"),
    "conflict": ("角色冲突", "conflict"),
    "role_creep": ("权限递增", "role creep"),
    "privileged": ("高权限", "privileged"),
    "no_second_factor": ("无第二因素", "no second factor"),
}
WORDS: Mapping[Enum, tuple[str, str]] = {
    ReviewScope.ALL: ("全部", "everybody"),
    ReviewScope.UNIT: ("单位", "a unit"),
    ReviewScope.ROLES: ("指定角色", "certain roles"),
    ReviewScope.KINDS: ("指定账号类型", "certain kinds of account"),
    Decision.KEEP: ("保留", "kept"),
    Decision.REVOKE: ("收回", "revoked"),
    Decision.MODIFY: ("收窄", "modified"),
    Decision.ESCALATE: ("上报", "escalated"),
    EntryState.OPEN: ("未决定", "open"),
    EntryState.ESCALATED: ("已上报", "escalated"),
    EntryState.DECIDED: ("已决定", "decided"),
    EntryState.EXECUTED: ("已执行", "carried out"),
    EntryState.FAILED: ("未能执行", "failed"),
    EntryState.GONE: ("已不存在", "gone"),
    Change.NEW: ("新增", "new"),
    Change.UNCHANGED: ("未变", "unchanged"),
    Change.REMOVED: ("已移除", "removed"),
}


def both(word: Enum) -> str:
    """A word in both languages."""
    return " ".join(WORDS[word])


def flag_word(flag: str) -> str:
    return " ".join(FLAG_WORDS[flag])


def role_word(key: str) -> str:
    """A built-in role by its name, any other by its key."""
    found = roles().get(key)
    return key if found is None else f"{found.zh} {key}"
