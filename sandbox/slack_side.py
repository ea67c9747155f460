"""Slack's whole side put together: the parts, and the addresses under which they answer."""

from __future__ import annotations

import json

from aiohttp import web

from sandbox import arguments
from sandbox.changes import Changes
from sandbox.deliveries import Deliveries
from sandbox.errors import SlackError
from sandbox.handles import Handles
from sandbox.http_delivery import HttpDelivery
from sandbox.identifiers import Identifiers
from sandbox.installation import APP_ID, BOT_USER_ID, Installation
from sandbox.methods import assistant, chat, conversations, rest
from sandbox.methods import views as view_methods
from sandbox.people import People
from sandbox.response_urls import ResponseUrls
from sandbox.socket_mode import SocketMode
from sandbox.timing import Timing
from sandbox.values import ChannelType
from sandbox.views import Views
from sandbox.web_api import WebApi
from sandbox.workspace import Workspace

UPLOAD_MAX = 50 * 1024 * 1024


class SlackSide:
    """Everything lives on one event loop; other threads go through the driver."""

    def __init__(self, installation: Installation, timing: Timing) -> None:
        self.installation = installation
        self.timing = timing
        self.changes = Changes()
        identifiers = Identifiers()
        self.workspace = Workspace(identifiers, self.changes, installation.bot_name)
        self.views = Views(self.workspace)
        self.handles = Handles(identifiers, timing)
        self.response_urls = ResponseUrls(installation, self.workspace, self.handles)
        self.deliveries = Deliveries(self.workspace, installation, identifiers, self.changes, timing)
        self.socket_mode = SocketMode(identifiers, self.changes, timing)
        self.deliveries.carrier = self.socket_mode
        self.people = People(installation, self.workspace, self.views, self.response_urls, self.deliveries)
        methods = {
            **rest.methods(installation, self.workspace, self._new_link),
            **chat.methods(installation, self.workspace),
            **conversations.methods(installation, self.workspace),
            **view_methods.methods(installation, self.workspace, self.views, self.handles),
            **assistant.methods(self.workspace),
        }
        self.web_api = WebApi(installation, self.changes, timing, methods)

    def furnish(self) -> None:
        """The workspace that is there from the start; the bot is in #generelt and #ledelse, not in #kantinen."""
        for name, real_name in (("anna", "Anna Andersen"), ("bo", "Bo Berg"), ("carla", "Carla Christensen")):
            self.workspace.add_user(name, real_name)
        self.workspace.add_usergroup("sekretariatet", ("anna", "bo"))
        self.workspace.add_channel("generelt", ("anna", "bo", "carla", BOT_USER_ID))
        self.workspace.add_channel("ledelse", ("anna", "bo", BOT_USER_ID), ChannelType.GROUP)
        self.workspace.add_channel("kantinen", ("anna", "bo", "carla"))

    async def use_request_url(self, request_url: str, *, verify: bool) -> bool:
        """From now on by signed HTTP instead of Socket Mode; False where the address does not answer the challenge."""
        over_http = HttpDelivery(request_url, self.installation.signing_secret, self.timing)
        if verify and not await over_http.verify(self.workspace.identifiers.uuid()):
            return False
        self.deliveries.carrier = over_http
        return True

    def application(self) -> web.Application:
        application = web.Application(client_max_size=UPLOAD_MAX)
        application.add_routes(
            [
                web.get("/", self._front),
                web.route("*", "/api/{method}", self._api),
                web.get("/link/", self.socket_mode.link),
                web.post("/hooks/{handle}", self._hook),
                web.get("/files/{file}/{name}", self._file),
            ]
        )
        return application

    async def stop(self) -> None:
        await self.deliveries.stop()
        await self.socket_mode.stop()

    def _new_link(self) -> str:
        host = self.installation.origin.removeprefix("http://")
        return f"ws://{host}/link/?ticket={self.socket_mode.new_ticket()}&app_id={APP_ID}"

    async def _front(self, _: web.Request) -> web.Response:
        return web.Response(text=f"A Slack workspace on this machine, with {self.installation.manifest.app_name}.\n")

    async def _api(self, request: web.Request) -> web.Response:
        try:
            given = arguments.decode(dict(request.query), await request.read(), request.content_type)
        except SlackError as error:
            return web.json_response(error.answer())
        token = self._bearer(request) or given.get("token")
        answer = self.web_api.call(request.match_info["method"], token, given)
        return web.json_response(answer.body, status=answer.http_status, headers=answer.headers)

    async def _hook(self, request: web.Request) -> web.Response:
        """Slack answers a response_url in plain text, with the bare code where it refuses."""
        try:
            body = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        try:
            self.response_urls.use(request.match_info["handle"], body)
        except SlackError as error:
            return web.Response(status=400 if error.http_status == 200 else error.http_status, text=error.code)
        return web.Response(text="ok")

    async def _file(self, request: web.Request) -> web.Response:
        """Without the token or the scope one gets Slack's sign-in page, with status 200."""
        file = self.workspace.files.get(request.match_info["file"])
        is_allowed = self._bearer(request) == self.installation.bot_token
        if not is_allowed or "files:read" not in self.installation.manifest.scopes:
            return web.Response(text="<!DOCTYPE html><title>Sign in | Slack</title>", content_type="text/html")
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _bearer(self, request: web.Request) -> str | None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        return token.strip() if scheme.lower() == "bearer" and token.strip() else None
