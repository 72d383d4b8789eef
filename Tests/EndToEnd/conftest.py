"""Whatever is tested here is a real server process; `support` has what the tests share."""

pytest_plugins = ["support.promise_table", "support.fixtures"]
