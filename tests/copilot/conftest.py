"""Documents made for a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

MakeDocx = Callable[..., bytes]


def docx_bytes(
    body: str = "<w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
    *,
    parts: Mapping[str, bytes] | None = None,
    main: str = "word/document.xml",
    main_type: str = f"{TYPE}.document.main+xml",
    overrides: str = "",
    relations: str = "",
    declarations: str = "",
    encoding: str = "utf-8",
    namespace: str = W,
    compression: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A .docx with the given body; `relations` and `overrides` are XML for the main part's relationships and the types."""
    folder, _, file = main.rpartition("/")
    document = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<w:document xmlns:w="{namespace}" xmlns:r="{R}" {declarations}>'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    base = "http://schemas.openxmlformats.org/package/2006"
    content = {
        "[Content_Types].xml": (
            f'<Types xmlns="{base}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{main}" ContentType="{main_type}"/>{overrides}</Types>'
        ).encode(),
        "_rels/.rels": f'<Relationships xmlns="{base}/relationships"><Relationship Id="a" Type="{kind}" Target="{main}"/></Relationships>'.encode(),
        main: document.encode(encoding),
    }
    if relations:
        content[f"{folder}/_rels/{file}.rels"] = f'<Relationships xmlns="{base}/relationships">{relations}</Relationships>'.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in {**content, **(parts or {})}.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 2, 2, 2, 2, 2)), data, compression)
    return out.getvalue()


@pytest.fixture(scope="session")
def make_docx() -> MakeDocx:
    return docx_bytes
