"""The look of the program, declared once: colours, sizes, the style sheet made of them.

Pure data and functions over it, so that a test can compute the contrast of every pair that is ever shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from copilot.findings import Severity

_ICONS = Path(__file__).parent / "icons"
GRID = 4
PADDING = 12
RADIUS = 4
INTERFACE_FONTS = ("Noto Sans", "Segoe UI", "Liberation Sans", "DejaVu Sans")
DRAFT_FONTS = ("Times New Roman", "Liberation Serif", "PT Astra Serif", "Noto Serif", "DejaVu Serif")
INTERFACE_POINTS = 10.0
TWO_ROWS = 1.25  # scale of the interface's text from which what stands in a row takes two
SECONDARY_POINTS = 9.0


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as #RRGGBB."""

    name: str
    ink: str
    secondary: str
    paper: str
    panel: str
    canvas: str
    line: str
    accent: str
    on_accent: str
    selected: str  # ground of a selected or current item
    hover: str
    error: str
    warning: str
    note: str
    inserted: str
    inserted_ground: str
    deleted: str
    deleted_ground: str

    def severity(self, severity: Severity) -> str:
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.NOTE: self.note}[severity]

    def text_pairs(self) -> list[tuple[str, str]]:
        """Every (text, ground) that is shown together; each must reach 4.5:1 (WCAG 2.2, 1.4.3)."""
        grounds = (self.paper, self.panel, self.canvas, self.selected, self.hover)
        inks = (self.ink, self.secondary, self.accent, self.error, self.warning, self.note)
        return [(ink, ground) for ink in inks for ground in grounds] + [
            (self.on_accent, self.accent),
            (self.inserted, self.inserted_ground),
            (self.deleted, self.deleted_ground),
        ]


LIGHT = Palette(
    name="light",
    ink="#1A1D21",
    secondary="#5A626B",
    paper="#FFFFFF",
    panel="#FAFAFB",
    canvas="#F2F3F5",
    line="#D9DCE0",
    accent="#00627A",
    on_accent="#FFFFFF",
    selected="#E1EEF1",
    hover="#ECEEF1",
    error="#A8201A",
    warning="#7A4F00",
    note="#3D5A80",
    inserted="#0A5C36",
    inserted_ground="#E3F3E9",
    deleted="#8C1D18",
    deleted_ground="#FBE6E4",
)
DARK = Palette(
    name="dark",
    ink="#E6E8EB",
    secondary="#A2A9B2",
    paper="#1B1E22",
    panel="#202429",
    canvas="#121417",
    line="#343A41",
    accent="#5CC3DA",
    on_accent="#121417",
    selected="#20353C",
    hover="#2A2F35",
    error="#FF8A80",
    warning="#F0B95A",
    note="#9DB8DD",
    inserted="#7FD6A2",
    inserted_ground="#17301F",
    deleted="#FF9E95",
    deleted_ground="#3A1D1B",
)
PALETTES = {palette.name: palette for palette in (LIGHT, DARK)}


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def mix(one: str, other: str, share: float) -> str:
    """`share` of the first colour over the second."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _image(name: str, p: Palette) -> str:
    """A small picture of a style sheet, which cannot tint it: drawn once for each palette."""
    return (_ICONS / f"{name}-{p.name}.svg").as_posix()


def style_sheet(p: Palette, scale: float = 1.0) -> str:
    """The application's style sheet; `scale` enlarges text (1.0 to 2.0)."""
    fonts = ", ".join(f'"{name}"' for name in INTERFACE_FONTS)
    size = f"{INTERFACE_POINTS * scale:.1f}pt"
    small = f"{SECONDARY_POINTS * scale:.1f}pt"
    return f"""
* {{ font-family: {fonts}; font-size: {size}; color: {p.ink}; selection-background-color: {p.accent}; selection-color: {p.on_accent}; }}
QMainWindow, QDialog, #canvas {{ background: {p.canvas}; }}
QToolTip {{ background: {p.panel}; color: {p.ink}; border: 1px solid {p.line}; padding: 4px 8px; }}
QMenuBar {{ background: {p.panel}; border-bottom: 1px solid {p.line}; padding: 0 4px; }}
QMenuBar::item {{ padding: 6px 10px; background: transparent; border-radius: {RADIUS}px; }}
QMenuBar::item:selected {{ background: {p.hover}; }}
QMenu {{ background: {p.panel}; border: 1px solid {p.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: {RADIUS}px; }}
QMenu::item:selected {{ background: {p.selected}; color: {p.ink}; }}
QMenu::item:disabled {{ color: {p.secondary}; }}
QMenu::separator {{ height: 1px; background: {p.line}; margin: 4px 8px; }}
QSplitter::handle {{ background: {p.line}; }}
#pane {{ background: {p.panel}; border: none; }}
#paper, #paper QAbstractScrollArea {{ background: {p.paper}; }}
QLabel {{ background: transparent; border: none; }}
#secondary {{ color: {p.secondary}; font-size: {small}; }}
#heading {{ font-weight: 600; }}
#title {{ font-size: {18 * scale:.1f}pt; font-weight: 600; }}
#count {{ color: {p.secondary}; font-size: {small}; }}
QStatusBar, #status {{ background: {p.panel}; border-top: 1px solid {p.line}; }}
QStatusBar::item {{ border: none; }}
#status QLabel, #status QToolButton {{ font-size: {small}; color: {p.secondary}; }}
#status QToolButton {{ border: none; padding: 2px 6px; }}
#status QToolButton:hover {{ background: {p.hover}; color: {p.ink}; }}
#status QToolButton:checked {{ color: {p.accent}; font-weight: 600; }}
QPushButton {{ background: {p.paper}; border: 1px solid {p.line}; border-radius: {RADIUS}px; padding: 5px 12px; }}
QPushButton:hover {{ background: {p.hover}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {p.accent}; }}
QPushButton:disabled {{ color: {p.secondary}; background: {p.panel}; }}
QPushButton#primary {{ background: {p.accent}; color: {p.on_accent}; border: 1px solid {p.accent}; }}
QPushButton#primary:disabled {{ background: {p.panel}; color: {p.secondary}; border: 1px solid {p.line}; }}
QPushButton#link {{ background: transparent; border: 1px solid transparent; color: {p.accent}; padding: 3px 0; text-align: left; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#corner {{ background: transparent; border: 1px solid transparent; color: {p.secondary}; padding: 4px 12px; }}
QPushButton#corner:hover, QPushButton#corner:focus {{ color: {p.accent}; }}
QPushButton#link:focus {{ border-bottom: 1px solid {p.accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS}px; padding: 4px; }}
QToolButton:hover {{ background: {p.hover}; }}
QToolButton:checked {{ background: {p.selected}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QComboBox, QSpinBox {{ background: {p.paper}; border: 1px solid {p.line}; border-radius: {RADIUS}px; padding: 5px 8px; min-height: 18px; }}
QLineEdit:focus, QComboBox:focus {{ border: 1px solid {p.accent}; }}
QComboBox::drop-down {{ border: none; width: {round(22 * scale)}px; }}
QComboBox::down-arrow {{ image: url("{_image("down", p)}"); width: {round(14 * scale)}px; height: {round(14 * scale)}px; }}
QComboBox QAbstractItemView {{ background: {p.panel}; border: 1px solid {p.line}; selection-background-color: {p.selected}; selection-color: {p.ink}; }}
QCheckBox {{ spacing: 8px; background: transparent; }}
QCheckBox::indicator {{ width: {round(13 * scale)}px; height: {round(13 * scale)}px; border: 1px solid {p.secondary}; border-radius: 2px; background: {p.paper}; }}
QCheckBox::indicator:checked {{ background: {p.accent}; border: 1px solid {p.accent}; image: url("{_image("check", p)}"); }}
QCheckBox:focus {{ color: {p.accent}; }}
QListView, QTreeView, QTableView {{ background: {p.panel}; border: none; outline: none; }}
QListView::item, QTreeView::item {{ padding: 4px; border: none; }}
QListView::item:hover, QTreeView::item:hover {{ background: {p.hover}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {p.selected}; color: {p.ink}; }}
QTableView::item {{ padding: 4px 12px; }}
QHeaderView {{ background: {p.panel}; border: none; }}
QHeaderView::section {{ background: {p.panel}; color: {p.secondary}; font-size: {small}; border: none; border-bottom: 1px solid {p.line}; padding: 6px 15px; }}
QScrollArea {{ background: {p.paper}; border: none; }}
QScrollArea > QWidget > QWidget {{ background: {p.paper}; }}
QTextBrowser {{ background: {p.panel}; border: none; }}
QTextBrowser#reading {{ background: {p.paper}; border-top: 1px solid {p.line}; }}
#tabs {{ background: {p.panel}; border-bottom: 1px solid {p.line}; }}
#tabs QToolButton {{ border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 9px 7px 7px 7px; color: {p.secondary}; }}
#tabs QToolButton:hover {{ color: {p.ink}; background: transparent; }}
#tabs QToolButton:checked {{ color: {p.ink}; background: transparent; border-bottom: 2px solid {p.accent}; }}
#tabs QToolButton:focus {{ color: {p.accent}; border-bottom: 2px solid {p.accent}; }}
QTabBar#bills {{ background: {p.panel}; border-bottom: 1px solid {p.line}; qproperty-drawBase: 0; }}
QTabBar#bills::tab {{ background: {p.panel}; color: {p.secondary}; border: none; border-right: 1px solid {p.line}; border-bottom: 2px solid transparent;
 padding: 5px 4px 5px 12px; max-width: {round(260 * scale)}px; }}
QTabBar#bills::tab:hover {{ color: {p.ink}; }}
QTabBar#bills::tab:selected {{ color: {p.ink}; background: {p.paper}; border-bottom: 2px solid {p.accent}; }}
QTabBar#bills QToolButton {{ padding: 1px; margin: 0 4px; }}
#card {{ background: {p.panel}; border: 1px solid {p.line}; border-radius: {RADIUS}px; }}
#choice {{ background: {p.paper}; border: 1px solid {p.line}; border-radius: {RADIUS}px; text-align: left; padding: 16px; }}
#choice:focus {{ outline: none; }}
#choice:hover, #choice:focus {{ border: 1px solid {p.accent}; }}
#notice {{ background: {p.selected}; border-bottom: 1px solid {p.line}; }}
#bar {{ background: {p.panel}; border-bottom: 1px solid {p.line}; }}
QProgressBar {{ background: {p.canvas}; border: 1px solid {p.line}; border-radius: 2px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {p.accent}; border-radius: 2px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {mix(p.secondary, p.panel, 0.45)}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {p.secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
