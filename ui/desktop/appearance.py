"""How the window looks: its colours, which may follow the system, and how large text is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.desktop.theme import DARK, LIGHT, PALETTES, Palette, style_sheet
from ui.desktop.typesetting import Typesetter

if TYPE_CHECKING:
    from copilot.settings import Settings
    from ui.desktop.window import Window

ZOOMS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
SCALES = (1.0, 1.25, 1.5, 2.0)
OUTLINE_LEAST = 160  # pixels in which the outline can be read

_CORNER = 1.5  # scale from which the menus need the corner of the menu bar


class Coloured(Protocol):
    """A part of the window that takes on the colours of a palette."""

    def set_palette(self, palette: Palette) -> None: ...


def wanted_palette(settings: Settings) -> Palette:
    """The colours of the settings, or those that the system prefers."""
    if settings.theme in PALETTES:
        return PALETTES[settings.theme]
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


class Appearance(QObject):
    """`zoom`: of the draft; `scale`: of all other text. 1.0 to 2.0."""

    def __init__(self, window: Window, palette: Palette) -> None:
        super().__init__(window)
        self._window = window
        self.palette = palette
        self.zoom = 1.0
        self.scale = 1.0
        self._panes: list[int] = []  # their widths in text of its own size

    def choose_theme(self, theme: str) -> None:
        """ "light", "dark", or "" to follow the system."""
        self._window.remember(theme=theme)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take on the colours that are wanted now."""
        palette = wanted_palette(self._window.settings)
        if palette is not self.palette:
            self.palette = palette
            self.apply()
        self.show_choices()

    def apply(self) -> None:
        """Give colours and sizes to every part of the window."""
        window, palette = self._window, self.palette
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyleSheet(style_sheet(palette, self.scale))
        window.editor.set_palette(palette)
        for part in window.parts:
            part.set_palette(palette)
        window.gutter.set_palette(palette, self.scale)
        window.start.set_scale(self.scale)
        window.panel.set_scale(self.scale)
        window.find_bar.set_scale(self.scale)
        window.law.set_scale(self.scale)
        window.suggest.set_scale(self.scale)
        window.text.set_scale(self.scale)
        window.status.set_scale(self.scale)
        window.outline.setMinimumWidth(round(OUTLINE_LEAST * self.scale))
        window.search_commands.setVisible(self.scale < _CORNER)
        self.set_type()

    def set_type(self) -> None:
        """Set the draft again in the colours, size and language of now."""
        window = self._window
        window.editor.set_look(Typesetter(self.palette, self.zoom, window.translate.language))
        window.beside.set_look(Typesetter(self.palette, self.zoom, window.translate.language), self.scale)

    def zoom_by(self, steps: int) -> None:
        """Enlarge the draft (or, below 0, make it smaller); 0: its own size."""
        at = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.zoom)) + steps
        wanted = 1.0 if steps == 0 else ZOOMS[max(0, min(len(ZOOMS) - 1, at))]
        if wanted != self.zoom:
            self.zoom = wanted
            self.set_type()

    def choose_scale(self, scale: float) -> None:
        """Make the text of the interface larger."""
        if scale != self.scale:
            panes = self._window.panes
            if self.scale == 1.0:
                self._panes = panes.sizes()
            self.scale = scale
            self.apply()
            if scale == 1.0 and self._panes:  # larger text had widened what stands beside the draft
                QTimer.singleShot(0, panes, lambda: panes.setSizes(self._panes))
        self.show_choices()

    def show_choices(self) -> None:
        """Tick what is chosen in the menus."""
        shown = self._window.menus.actions
        shown[f"theme-{self._window.settings.theme or 'system'}"].setChecked(True)
        shown[f"text-{round(self.scale * 100)}"].setChecked(True)

    def encoded(self) -> str:
        return f"{self.zoom} {self.scale}"

    def restore(self, zoom: str, scale: str = "1.0") -> None:
        """Take up what `encoded` wrote. Raises ValueError."""
        self.zoom = min(ZOOMS, key=lambda known: abs(known - float(zoom)))
        wanted = min(SCALES, key=lambda known: abs(known - float(scale)))
        if wanted != self.scale:
            self.scale = wanted
            self.apply()
        else:
            self.set_type()
