using System.Text;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Files;

/// <summary>A file that a command has written for the user.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Called">As the user called it.</param>
internal sealed record OutputFile(string Path, string Called)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text whole or not at all, as UTF-8.</summary>
    /// <exception cref="UsageException">It is there and may not be overwritten, or it cannot be written.</exception>
    public static OutputFile Write(string called, string text, bool force, string workingDirectory, ScreenTexts texts) =>
        Write(called, Utf8.GetBytes(text), force, workingDirectory, texts);

    /// <inheritdoc cref="Write(string, string, bool, string, ScreenTexts)"/>
    public static OutputFile Write(string called, ReadOnlySpan<byte> content, bool force, string workingDirectory, ScreenTexts texts)
    {
        string path = Check(called, force, workingDirectory, texts);
        string part = path + ".part";
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(texts.Say(TextId.OutputNotWritable, called, e.Message));
        }
        return new OutputFile(path, called);
    }

    /// <summary>Whether a file may be written, before the work is done that goes into it.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="UsageException">It is there and may not be overwritten.</exception>
    public static string Check(string called, bool force, string workingDirectory, ScreenTexts texts)
    {
        string path = System.IO.Path.GetFullPath(called, workingDirectory);
        if (Directory.Exists(path)) throw new UsageException(texts.Say(TextId.FileIsDirectory, called));
        if (File.Exists(path) && !force) throw new UsageException(texts.Say(TextId.FileIsThere, called));
        return path;
    }
}
