"""A peer of the fan-out's bench: Python's `websockets`. What comes to /publish goes to all others by the library's broadcast. Prints its port."""

import asyncio

from websockets.asyncio.server import ServerConnection, broadcast, serve

readers: set[ServerConnection] = set()


async def handle(connection: ServerConnection) -> None:
    if connection.request.path == "/publish":
        async for message in connection:
            broadcast(readers, message)
        return
    readers.add(connection)
    try:
        await connection.wait_closed()
    finally:
        readers.discard(connection)


async def main() -> None:
    async with serve(handle, "127.0.0.1", 0, compression=None, ping_interval=None, open_timeout=None, backlog=4_096) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()


asyncio.run(main())
