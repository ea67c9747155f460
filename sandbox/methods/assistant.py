"""assistant.threads.*: the status under a thread, suggested prompts, a thread's title."""

from __future__ import annotations

from sandbox.arguments import Arguments, invalid, missing
from sandbox.errors import SlackError
from sandbox.installation import BOT_USER_ID
from sandbox.values import Channel, ChannelType, Json, Prompt, Status, SuggestedPrompts
from sandbox.web_api import Method
from sandbox.workspace import Workspace

LOADING_MESSAGES_MAX, LOADING_MESSAGE_MAX, PROMPTS_MAX = 10, 50, 4
ASSISTANT_WRITE = frozenset({"assistant:write"})


def methods(workspace: Workspace) -> dict[str, Method]:
    assistant = Assistant(workspace)
    return {
        "assistant.threads.setStatus": Method(assistant.set_status, ASSISTANT_WRITE | {"chat:write"}),
        "assistant.threads.setSuggestedPrompts": Method(assistant.set_suggested_prompts, ASSISTANT_WRITE),
        "assistant.threads.setTitle": Method(assistant.set_title, ASSISTANT_WRITE),
    }


class Assistant:
    """Each method takes arguments and gives what stands beside `ok`; raises SlackError."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def set_status(self, arguments: Arguments) -> Json:
        """An empty status takes it away; the app's next message in the thread does so too."""
        channel, thread_ts = self._thread(arguments)
        if not isinstance(arguments.given.get("status"), str):
            raise missing("status")
        loading_messages = arguments.list_of_texts("loading_messages")
        if len(loading_messages) > LOADING_MESSAGES_MAX:
            raise invalid(f"no more than {LOADING_MESSAGES_MAX} items allowed", "/loading_messages")
        for index, text in enumerate(loading_messages):
            if len(text) > LOADING_MESSAGE_MAX:
                raise invalid(f"must be less than {LOADING_MESSAGE_MAX + 1} characters", f"/loading_messages/{index}")
        self._workspace.set_status(Status(channel.id, thread_ts, arguments.given["status"], loading_messages))
        return {}

    def set_suggested_prompts(self, arguments: Arguments) -> Json:
        """Without `thread_ts` they stand in the messages tab itself, as agent_view has it."""
        channel = self._channel(arguments)
        prompts = arguments.given.get("prompts")
        if not isinstance(prompts, list) or not prompts:
            raise missing("prompts")
        if len(prompts) > PROMPTS_MAX:
            raise invalid(f"no more than {PROMPTS_MAX} items allowed", "/prompts")
        suggested = []
        for index, prompt in enumerate(prompts):
            if not isinstance(prompt, dict) or not prompt.get("title") or not prompt.get("message"):
                raise invalid("must define `title` and `message`", f"/prompts/{index}")
            suggested.append(Prompt(str(prompt["title"]), str(prompt["message"])))
        thread_ts, title = arguments.optional_text("thread_ts"), arguments.optional_text("title")
        self._workspace.prompts.append(SuggestedPrompts(channel.id, thread_ts, title, tuple(suggested)))
        return {}

    def set_title(self, arguments: Arguments) -> Json:
        channel, thread_ts = self._thread(arguments)
        self._workspace.thread_titles[channel.id, thread_ts] = arguments.text("title")
        return {}

    def _channel(self, arguments: Arguments) -> Channel:
        channel = self._workspace.channels.get(arguments.text("channel_id"))
        if channel is None or (channel.type is not ChannelType.CHANNEL and BOT_USER_ID not in channel.members):
            raise SlackError("channel_not_found")
        if BOT_USER_ID not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def _thread(self, arguments: Arguments) -> tuple[Channel, str]:
        channel = self._channel(arguments)
        thread_ts = arguments.text("thread_ts")
        if self._workspace.message(channel.id, thread_ts) is None:
            raise SlackError("invalid_thread_ts")
        return channel, thread_ts
