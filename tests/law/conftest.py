"""What the tests of the law floor share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from law.act import Act, Role


@pytest.fixture(scope="session")
def holds() -> Callable[[Act], None]:
    """Asserts what holds of every act that was read: the tree is whole, no path twice, every paragraph in one place."""
    return _holds


def _holds(act: Act) -> None:
    paths = [provision.path for provision in act.provisions]
    assert len(set(paths)) == len(paths)
    for provision in act.provisions:
        if provision.parent:
            parent = act.get(provision.parent)
            assert parent is not None, provision.path
            assert provision.path in parent.children
        for child in provision.children:
            found = act.get(child)
            assert found is not None
            assert found.parent == provision.path
        assert list(provision.own) == sorted(provision.own)
    places = Counter(index for provision in act.provisions for index in provision.own)
    for index, (paragraph, role, owner) in enumerate(zip(act.paragraphs, act.roles, act.owners, strict=True)):
        assert bool(paragraph.read_text) == (role is not Role.EMPTY)
        if owner:
            provision = act.get(owner)
            assert provision is not None
            assert index in provision.own
        else:
            assert index not in places
            assert role is not Role.PROVISION
    shared_lines = [index for index, count in places.items() if count > 1]
    for index in shared_lines:  # units that stand in one paragraph: only there may two provisions have the same paragraph
        units = [p for p in act.provisions if index in p.own]
        assert all(p.own[0] == index for p in units[1:])
    text = "\n".join(p.read_text for p in act.paragraphs if p.read_text)
    put_together = "\n".join(
        act.paragraphs[index].read_text for index in range(len(act.paragraphs)) if act.owners[index] or act.roles[index] is not Role.EMPTY
    )
    assert put_together == text
