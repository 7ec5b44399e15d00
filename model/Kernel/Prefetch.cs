using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace RolloutSim.Model.Kernel;

/// <summary>Asks the processor to bring an object into the cache; changes nothing else, and does nothing where there is no such hint.</summary>
internal static class Prefetch
{
    private const int Line = 64;

    /// <summary>The first <paramref name="lines"/> cache lines of an object, 1 to 8. Past its end a hint is harmless: it never faults.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Object(object target, int lines)
    {
        if (!Sse.IsSupported) return;
        byte* at = *(byte**)Unsafe.AsPointer(ref target);
        for (int i = 0; i < lines; i++) Sse.Prefetch0(at + (i * Line));
    }

    /// <summary>The cache lines of some rows of an array.</summary>
    public static unsafe void Rows<T>(Span<T> rows)
        where T : unmanaged
    {
        if (!Sse.IsSupported) return;
        byte* at = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(rows));
        for (int i = 0; i < rows.Length * sizeof(T); i += Line) Sse.Prefetch0(at + i);
    }

    /// <summary>The cache line in which a row of an array ends: for rows that are touched in turn, since the line where it begins was brought with the row before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void EndOf<T>(ref T row)
        where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0((byte*)Unsafe.AsPointer(ref row) + sizeof(T) - 1);
    }

    /// <summary>The cache line in which a row of an array begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Row<T>(ref T row)
        where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref row));
    }
}
