"""The keys that the reader configures, in a TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.app.keys.action import Action
from reader.app.keys.listing import LISTING
from reader.app.keys.names import is_key, spelled, typed
from reader.app.keys.reading import READING
from reader.paths import own_folder

_OWN = {
    action.id: action
    for action in (*LISTING, *READING)
    if action.id != "library.open"  # a list opens by Enter wherever it stands
}


@dataclass(frozen=True)
class OwnKeys:
    """The keys that replace the usual ones."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of each action, by its id."""
    troubles: tuple[str, ...] = ()
    """A sentence about each entry of the file that could not be used."""

    def of(self, actions: tuple[Action, ...]) -> tuple[Action, ...]:
        """The `actions` of one screen with these keys; a key given to one action is taken from the others."""
        own = {action.id: self.keys[action.id] for action in actions if action.id in self.keys}
        given = {key for keys in own.values() for key in keys}
        return tuple(
            replace(action, keys=own.get(action.id, tuple(key for key in action.keys if key not in given))) for action in actions
        )

    def keymap(self) -> dict[str, str]:
        """The keymap for Textual: comma-separated keys by the id of their action."""
        pairs = [(usual, own) for screen in (LISTING, READING) for usual, own in zip(screen, self.of(screen), strict=True)]
        return {own.id: ",".join(map(spelled, own.keys)) for usual, own in pairs if own.keys != usual.keys}


def own_keys(path: Path | None = None) -> OwnKeys:
    """The keys in the file at `path`, by default `keys.toml` in the reader's configuration folder; none without a file."""
    path = path or own_folder("config") / "keys.toml"
    try:
        return _checked(_read(path))
    except FileNotFoundError:
        return OwnKeys()
    except (OSError, UnicodeDecodeError):
        return OwnKeys(troubles=(f"{path} cannot be read; the usual keys are used.",))
    except ValueError as error:
        return OwnKeys(troubles=(f"{path} is no valid TOML ({error}); the usual keys are used.",))


def _read(path: Path) -> dict[str, object]:
    text = path.read_text("utf-8")
    import tomllib  # only if there is such a file

    return tomllib.loads(text)


def keys_as_toml() -> str:
    """All actions with their usual keys, each explained by a comment, as a file to start from."""
    lines = ["# Copy the lines that you want to change into keys.toml, and give them keys of your own."]
    for action in sorted(_OWN.values(), key=(*READING, *LISTING).index):
        lines += ["", f"# {action.help}", f'"{action.id}" = [{", ".join(map(_quoted, action.keys))}]']
    return "\n".join(lines)


def _quoted(key: str) -> str:
    return f'"{key}"' if key == "'" else f"'{key}'"


def _checked(chosen: Mapping[str, object]) -> OwnKeys:
    """The valid keys in what was `chosen`, and a sentence about each entry that is invalid."""
    keys: dict[str, tuple[str, ...]] = {}
    troubles: list[str] = []
    for name, value in chosen.items():
        listed = [value] if isinstance(value, str) else value
        if name not in _OWN:
            troubles.append(f"keys.toml: there is no action “{name}”; `reader keys` lists them all.")
        elif not isinstance(listed, list) or not all(isinstance(key, str) and key for key in listed):
            troubles.append(f"keys.toml: “{name}” needs a key, or a list of keys.")
        elif unknown := next((key for key in listed if not is_key(key)), ""):
            troubles.append(f"keys.toml: “{unknown}” is no key; “{name}” keeps its usual keys, and `reader keys` spells them.")
        elif taken := _taken(name, keys) & set(map(typed, listed)):
            troubles.append(f"keys.toml: “{min(taken)}” is given to two actions; “{name}” keeps its usual keys.")
        else:
            keys[name] = tuple(map(typed, listed))
    own = OwnKeys(keys)
    if robbed := _robbed(own):
        names = ", ".join(f"“{name}”" for name in robbed)
        troubles.append(f"keys.toml: no key is left for {names}; give each one of its own, or [] for none.")
    return replace(own, troubles=tuple(troubles))


def _robbed(own: OwnKeys) -> list[str]:
    """The actions that have lost all their keys to others, without having been given none on purpose."""
    actions = (action for screen in (READING, LISTING) for action in own.of(screen))
    return list(dict.fromkeys(action.id for action in actions if not action.keys and action.id not in own.keys))


def _taken(name: str, keys: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The keys already given to other actions on the screens that have the action `name`."""
    beside = {action.id for screen in (LISTING, READING) if any(each.id == name for each in screen) for action in screen}
    return {key for other in beside & keys.keys() for key in keys[other]}
