"""The columns of the tables: of Arrow, and the same of Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    from pyspark.sql.types import StructField, StructType

_EDITS = pa.list_(
    pa.struct([("start", pa.int64()), ("end", pa.int64()), ("text", pa.string())])
)

NAMES = pa.schema(
    [
        ("concept", pa.string()),
        ("en", pa.string()),
        ("ar", pa.string()),
        ("kind", pa.string()),
        ("origin", pa.string()),
        ("confidence", pa.float64()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("line", pa.int32()),
        ("column", pa.int32()),
        ("text", pa.string()),
        ("clitics", pa.string()),
        ("script", pa.string()),
        ("status", pa.string()),
        ("language", pa.string()),
        ("error", pa.string()),
    ]
)

LINT = pa.schema(
    [
        ("rule", pa.string()),
        ("severity", pa.string()),
        ("confidence", pa.float64()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("line", pa.int32()),
        ("column", pa.int32()),
        ("message", pa.string()),
        ("safe", pa.bool_()),
        ("edits", _EDITS),
        ("error", pa.string()),
    ]
)

SPELLINGS = pa.schema(
    [
        ("concept", pa.string()),
        ("form", pa.string()),
        ("language", pa.string()),
        ("source", pa.string()),
        ("month", pa.string()),
        ("count", pa.int64()),
        ("error", pa.string()),
    ]
)

#: The columns of each task.
OF_TASK = {"names": NAMES, "lint": LINT, "spellings": SPELLINGS}


def spark_schema(kept: list[StructField], columns: Any) -> StructType:
    """The schema of a result: what is kept of the input, then the columns of a table."""
    from pyspark.sql.pandas.types import from_arrow_type
    from pyspark.sql.types import StructField, StructType

    own = [StructField(it.name, from_arrow_type(it.type)) for it in columns]
    return StructType([*kept, *own])
